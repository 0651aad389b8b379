namespace Monitoring.Complaints;

/// <summary>A letter that the present step of a case calls for.</summary>
/// <param name="Step">Its name (<see cref="CaseLetter.Step"/>).</param>
/// <param name="Side">To whom.</param>
/// <param name="MustArrive">Whether the step cannot go on before it arrived: then a letter that reaches nobody is a task. What only tells something is not.</param>
public sealed record CaseNotice(string Step, CaseSide Side, bool MustArrive = false)
{
    /// <summary>To which contacts, or to which seats, when not to all of that side.</summary>
    public IReadOnlyList<string>? Only { get; init; }

    /// <summary>Whether it goes to that contact.</summary>
    public bool IsFor(string contact) => Only is null || Only.Contains(Side == CaseSide.Seat ? CaseLetter.SeatOf(contact) : contact);
}
