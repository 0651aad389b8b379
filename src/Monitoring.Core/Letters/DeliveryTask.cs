using Monitoring.Desk;

namespace Monitoring.Letters;

/// <summary>What the secretariaat is asked about a letter that reached nobody: the same for a request, a case and a notice.</summary>
internal static class DeliveryTask
{
    /// <summary>The task, and the page to which it leads.</summary>
    /// <param name="letters">The letters.</param>
    /// <param name="step">The letter that reached nobody.</param>
    /// <param name="byPost">The page where the delivery on paper is recorded.</param>
    /// <param name="reached">The page where it is recorded how the party was reached.</param>
    /// <param name="withoutAddress">The task when it came back from everybody, so that only an address helps.</param>
    /// <param name="partyId">The party.</param>
    public static (DeskTaskKind Kind, string Page) TaskOf(this Correspondence letters, string step, string byPost, string reached, DeskTaskKind withoutAddress, string partyId) =>
        letters.ByPost(step)?.State == LetterState.HandedOver ? (DeskTaskKind.FindOutWhetherReached, byPost)
        : letters.IsUnheardOf(step) ? (DeskTaskKind.FindOutWhetherReached, reached)
        : (withoutAddress, Links.Contacts(partyId));
}
