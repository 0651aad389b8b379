using Monitoring.Letters;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local.Tests;

public sealed class HoldMailCommandTests : IDisposable
{
    private readonly StringWriter output = new();

    [Fact]
    public async Task An_operator_holds_all_mail_and_lets_it_go_again_and_a_second_time_changes_nothing()
    {
        await using var world = await World.New();
        var party = await world.Given.ASupplier("Leerlijn");
        Assert.Equal("Alle post wordt nu vastgehouden. Wat net is gevraagd (aanmelden, een nieuwe link, een ontvangstbewijs) gaat wel.", await Run(world, on: true));
        Assert.StartsWith("Alle post werd al vastgehouden, sinds maandag 26 oktober 2026", await Run(world, on: true), StringComparison.Ordinal);
        Assert.Equal(HoldMail.Operator, (await world.Get<MailHoldBook>().Find(world.Patience))!.Value.By);
        await world.ARoundOf(party);
        Assert.Empty(await world.Letters());

        Assert.Equal("De post is losgelaten. Wat wachtte, gaat weg zodra de dienst draait.", await Run(world, on: false));
        await world.Settle();
        Assert.Equal(["ask"], await world.Steps(party));
        Assert.Equal("Er werd geen post vastgehouden.", await Run(world, on: false));
    }

    public void Dispose() => output.Dispose();

    private async Task<string> Run(World world, bool on)
    {
        output.GetStringBuilder().Clear();
        Assert.Equal(0, await HoldMailCommand.Run(on, world.Services, output, world.Patience));
        return output.ToString().TrimEnd();
    }
}
