namespace Passcode.EndToEnd.Tests.Deaths;

/// <summary>When the host dies.</summary>
public enum Moment
{
    /// <summary>The call never arrives.</summary>
    BeforeTheCall,

    /// <summary>The call is carried out, and nobody reads the answer.</summary>
    BeforeTheAnswer,
}
