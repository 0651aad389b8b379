using Monitoring.Workflows;

namespace Monitoring.Desk;

/// <summary>Mails a link to sign in with, to an address that may; for any other it does nothing.</summary>
/// <remarks>
/// It is a process of its own so that the page answers the same, as quickly, whoever asks; and so that a link goes although the provider of
/// mail is away for a moment. Its key is what the link says, without the seal that makes it one: an id of an address, an end, a random part.
/// </remarks>
public sealed class SendSignIn(DeskSignIn signIn, Errands errands) : IWorkflow
{
    /// <summary>The name in the catalog.</summary>
    public const string WorkflowName = "SendSignIn";

    /// <inheritdoc/>
    public string Name => WorkflowName;

    /// <inheritdoc/>
    public async Task<Next> Turn(string key, CancellationToken cancellation)
    {
        await signIn.Send(key, cancellation);
        await errands.Ended(new ProcessId(WorkflowName, key), cancellation);
        return Next.Done;
    }
}
