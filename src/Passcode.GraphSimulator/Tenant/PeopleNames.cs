using System.Globalization;

namespace Passcode.GraphSimulator.Tenant;

/// <summary>Names for any number of people. Every combination of a first and a last name occurs once before a number makes it another person.</summary>
internal static class PeopleNames
{
    private static readonly string[] First =
    [
        "Alice", "Amir", "Anna", "Astrid", "Bruno", "Carla", "Chen", "Daniel", "Elif", "Emma", "Erik", "Fatima", "Felix", "Grace", "Hanna", "Hugo", "Ines", "Ivan",
        "Jakob", "Johan", "Julia", "Karin", "Kenji", "Lars", "Laura", "Lena", "Leo", "Lucia", "Maja", "Marco", "Maria", "Mei", "Mohamed", "Nadia", "Nils", "Noah",
        "Nora", "Olga", "Oscar", "Paula", "Priya", "Rosa", "Samuel", "Sofia", "Tomas", "Yusuf", "Zoe",
    ];

    private static readonly string[] Last =
    [
        "Ahmed", "Almeida", "Andersson", "Bauer", "Berg", "Bianchi", "Brown", "Costa", "Dahl", "Dubois", "Eriksson", "Fischer", "Garcia", "Haddad", "Hansen", "Ito",
        "Jansen", "Jensen", "Johansson", "Kaya", "Kim", "Kowalski", "Larsen", "Laurent", "Lind", "Lopez", "Martin", "Mbeki", "Moreau", "Murphy", "Nguyen", "Novak",
        "Nyberg", "Okoro", "Olsen", "Patel", "Petrov", "Rossi", "Sato", "Schmidt", "Silva", "Smith", "Virtanen", "Walker", "Wang", "Weber", "Wilson",
    ];

    /// <summary>Returns the name of a person.</summary>
    /// <param name="index">The index of the person, from 0.</param>
    public static (string First, string Last) Of(int index)
    {
        var (first, row) = (index % First.Length, index / First.Length);
        var round = row / Last.Length;
        var last = Last[(row + (first * 7)) % Last.Length];
        return (First[first], round == 0 ? last : last + (round + 1).ToString(CultureInfo.InvariantCulture));
    }
}
