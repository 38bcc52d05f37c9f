namespace Passcode.Core.Workflows;

/// <summary>A step failed on every attempt that its retry policy allows.</summary>
public sealed class StepFailedException : Exception
{
    /// <summary>For serializers.</summary>
    public StepFailedException()
    {
    }

    /// <summary>With a message that names the step and holds no input.</summary>
    public StepFailedException(string message)
        : base(message)
    {
    }

    /// <summary>With the last attempt's exception.</summary>
    public StepFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
