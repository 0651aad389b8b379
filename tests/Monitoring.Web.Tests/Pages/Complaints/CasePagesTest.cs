using System.Text;
using Monitoring.Complaints;
using Monitoring.Register;
using Monitoring.Storage;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Web.Pages.Complaints;

/// <summary>What the tests of the pages of who takes part in a case have in common: a dispute of Leerlijn with De Brug, in the hearing.</summary>
public abstract class CasePagesTest(Site site)
{
    protected World World => site.World;

    protected Site Site => site;

    protected static StringContent Text(string words) => new(words, Encoding.UTF8);

    protected async Task<(Complaint Case, Party Complainant, Party Respondent)> ADispute(Func<Complaint, Complaint>? change = null)
    {
        var (complainant, respondent) = (await World.Given.ASupplier("Leerlijn"), await World.Given.ABoard("De Brug"));
        return (await World.Given.ADispute(complainant, respondent, change), complainant, respondent);
    }

    protected Task<Visitor> Enter(Complaint complaint, CaseSide side, Party party) => site.Enter(site.LinkTo(complaint, side, party.Contacts[0].Id));

    protected async Task<Visitor> EnterAsSeat(Complaint complaint, Founder founder)
    {
        var person = Contact.Of("Sanne", $"sanne@{founder.Id}.example");
        await World.Get<SeatBook>().PutRepresentative(founder, old: null, person, World.Patience);
        return await site.Enter(site.LinkTo(complaint, CaseSide.Seat, CaseLetter.ContactOf(founder.Id, person.Id)));
    }

    protected async Task<Complaint> Now(Complaint complaint) => (await World.Get<ComplaintBook>().Find(complaint.Id, World.Patience))!.Value;

    protected async Task<CaseContents> Whole(Complaint complaint) => await World.Get<CaseRows>().Of(await Now(complaint), World.Patience);

    protected Task Insert<T>(T row) where T : Row, IRow<T> => World.Get<Table<T>>().Insert(row, World.Patience);
}
