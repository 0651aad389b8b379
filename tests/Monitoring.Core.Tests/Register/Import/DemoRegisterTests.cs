using Monitoring.Register;
using Monitoring.Register.Demo;
using Xunit;

namespace Monitoring.Core.Tests.Register.Import;

public sealed class DemoRegisterTests
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    [Fact]
    public async Task The_demo_shows_every_kind_of_party_and_names_nobody_real()
    {
        await using var trial = await ImportTrial.Create();

        var report = await trial.Import([.. DemoRegister.Files()]);

        Assert.Empty(report.Wrong);
        var lines = await trial.All();
        Assert.Equal((24, 12), (lines.Count(l => l.Kind == PartyKind.Supplier), lines.Count(l => l.Kind == PartyKind.SchoolBoard)));
        Assert.Equal(22, lines.Count(l => l.Kind == PartyKind.Supplier && l.IsPartyOn(Day)));
        Assert.Equal(11, lines.Count(l => l.Kind == PartyKind.SchoolBoard && l.IsPartyOn(Day)));
        var parties = await Task.WhenAll(lines.Select(l => trial.Party(l.Id)));
        Assert.All(parties, p => Assert.InRange(p.Contacts.Count, 1, 3));
        Assert.All(parties.SelectMany(p => p.Contacts), c => Assert.EndsWith(".example", c.Email, StringComparison.Ordinal));
        Assert.All(parties, p => Assert.StartsWith("9000", p.Kvk, StringComparison.Ordinal));
        Assert.Equal(Enum.GetValues<ProductKind>(), parties.SelectMany(p => p.Products).Select(p => p.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<JoiningKind>(), parties.SelectMany(p => p.Joinings).Select(j => j.How).Distinct().Order());
        Assert.Single(parties, p => p.Contacts.All(c => c.Email.EndsWith("@bounce.example", StringComparison.Ordinal)));
        Assert.Single(parties, p => p.Contacts.Count > 1 && p.Contacts[0].Email.EndsWith("@bounce.example", StringComparison.Ordinal));
    }
}
