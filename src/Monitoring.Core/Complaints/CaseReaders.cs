using Monitoring.Register;

namespace Monitoring.Complaints;

/// <summary>Who gets letters of a case, by side, as the register knows them now.</summary>
/// <param name="Respondent">The party that it is about; null when it is no longer in the register.</param>
/// <param name="Complainant">Who brought it, when that is a party.</param>
/// <param name="Outsider">Who brought it, when that is no party.</param>
/// <param name="Seats">Who acts for each founder's seat: the id of the contact tells the founder too (<see cref="CaseLetter.ContactOf"/>).</param>
public sealed record CaseReaders(Party? Respondent, Party? Complainant = null, Contact? Outsider = null, IReadOnlyList<Contact>? Seats = null)
{
    /// <summary>The contacts of a side, in order.</summary>
    public IReadOnlyList<Contact> Of(CaseSide side) => side switch
    {
        CaseSide.Respondent => Respondent?.Contacts ?? [],
        CaseSide.Complainant => Complainant?.Contacts ?? (Outsider is { Email.Length: > 0 } ? [Outsider] : []),
        CaseSide.Seat => Seats ?? [],
        _ => [],
    };

    /// <summary>To whom a letter goes, by its name and the id of its contact; null when nobody is there any more.</summary>
    public Contact? Of(string step, string contact) => Of(CaseLetter.SideOf(step)).FirstOrDefault(reader => reader.Id == contact);
}
