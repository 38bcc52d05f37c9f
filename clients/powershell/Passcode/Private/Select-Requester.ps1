# The person of a request: the one that was named, or that of the connection. Null for a token that identifies a person.
function Select-Requester([string] $RequestedBy) {
    $RequestedBy ? $RequestedBy : $script:connection.RequestedBy
}
