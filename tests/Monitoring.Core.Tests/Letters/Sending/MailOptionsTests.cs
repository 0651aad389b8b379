using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Monitoring.Letters.Sending;

/// <summary>What is missing or wrong is told before anything starts, by the name of its setting.</summary>
public sealed class MailOptionsTests
{
    private static readonly string[] SendGrid = ["Mail:By=SendGrid", "Mail:From=monitoring@platform.example", "Mail:SendGrid:ApiKey=SG.x"];
    private static readonly string[] Smtp = ["Mail:By=Smtp", "Mail:From=monitoring@platform.example", "Mail:Smtp:Host=smtp.example"];

    [Fact]
    public void A_demo_that_chooses_nothing_has_its_mailbox() => Assert.Equal(MailBy.Mailbox, Read("Demo:Mailbox=true").By);

    [Fact]
    public void A_real_platform_has_to_choose() => Assert.Equal(["Set Monitoring:Mail:By to SendGrid or Smtp, so that letters can leave."], Faults());

    [Fact]
    public void The_mailbox_is_for_a_demo_only() => Assert.StartsWith("Monitoring:Mail:By cannot be Mailbox here", Assert.Single(Faults("Mail:By=Mailbox")), StringComparison.Ordinal);

    [Fact]
    public void SendGrid_is_the_one_in_the_EU_unless_another_is_chosen()
    {
        Assert.Equal(SendGridRegion.Eu, Read(SendGrid).SendGrid.Region);
        Assert.Equal(SendGridRegion.Global, Read([.. SendGrid, "Mail:SendGrid:Region=Global"]).SendGrid.Region);
    }

    [Fact]
    public void SMTP_is_never_in_the_open_unless_that_is_chosen() => Assert.Equal(SmtpSecurity.StartTls, Read(Smtp).Smtp.Security);

    [Theory]
    [InlineData("Mail:SendGrid:ApiKey=", "Set Monitoring:Mail:SendGrid:ApiKey")]
    [InlineData("Mail:From=", "Set Monitoring:Mail:From")]
    [InlineData("Mail:From=Platform <monitoring@platform.example>", "Set Monitoring:Mail:From")]
    [InlineData("Mail:ReplyTo=secretariaat", "Monitoring:Mail:ReplyTo is no mail address")]
    [InlineData("Mail:SendGrid:EventsKey=MFkwEwYHKoZIzj0CAQ", "Monitoring:Mail:SendGrid:EventsKey is no public key")]
    [InlineData("Mail:SendGrid:EventsKey=MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=", "Monitoring:Mail:SendGrid:EventsKey is no public key")]
    [InlineData("Mail:PerMinute=0", "Set Monitoring:Mail:PerMinute to a number of letters from 1 to 1000000")]
    [InlineData("Mail:PerDomainPerMinute=-1", "Set Monitoring:Mail:PerDomainPerMinute to a number")]
    [InlineData("Mail:SendGrid:Address=here", "Monitoring:Mail:SendGrid:Address is no address")]
    public void Of_SendGrid_every_fault_names_its_setting(string wrong, string sentence) =>
        Assert.StartsWith(sentence, Assert.Single(Faults([.. SendGrid, wrong])), StringComparison.Ordinal);

    [Theory]
    [InlineData("Mail:Smtp:Host=", "Set Monitoring:Mail:Smtp:Host")]
    [InlineData("Mail:Smtp:Port=0", "Set Monitoring:Mail:Smtp:Port")]
    [InlineData("Mail:Smtp:User=monitoring", "Set Monitoring:Mail:Smtp:Password too")]
    [InlineData("Mail:Smtp:Password=x", "Set Monitoring:Mail:Smtp:User too")]
    [InlineData("Mail:Smtp:Security=None", "Monitoring:Mail:Smtp:Security can be None only for a server on this same machine")]
    [InlineData("Mail:Sandbox=true", "Monitoring:Mail:Sandbox is SendGrid's")]
    [InlineData("Mail:Bounces:User=terug", "Set Monitoring:Mail:Bounces:Host too")]
    [InlineData("Mail:Bounces:Address=terug", "Monitoring:Mail:Bounces:Address is no mail address")]
    public void Of_SMTP_every_fault_names_its_setting(string wrong, string sentence) =>
        Assert.StartsWith(sentence, Assert.Single(Faults([.. Smtp, wrong])), StringComparison.Ordinal);

    [Theory]
    [InlineData("Mail:Bounces:User=", "Set Monitoring:Mail:Bounces:User")]
    [InlineData("Mail:Bounces:Port=0", "Set Monitoring:Mail:Bounces:Port")]
    [InlineData("Mail:Bounces:Folder=", "Set Monitoring:Mail:Bounces:Folder")]
    [InlineData("Mail:Bounces:Security=None", "Monitoring:Mail:Bounces:Security can be None only for a server on this same machine")]
    public void Of_the_mailbox_of_bounces_every_fault_names_its_setting(string wrong, string sentence) => Assert.StartsWith(
        sentence, Assert.Single(Faults([.. Smtp, "Mail:Bounces:Host=imap.example", "Mail:Bounces:User=terug", "Mail:Bounces:Password=x", wrong])), StringComparison.Ordinal);

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Without_TLS_a_server_on_this_machine_will_do(string host) =>
        Assert.Equal(SmtpSecurity.None, Read([.. Smtp, "Mail:Smtp:Security=None", $"Mail:Smtp:Host={host}"]).Smtp.Security);

    [Fact]
    public void A_provider_that_there_is_not_names_its_setting() =>
        Assert.Contains("Monitoring:Mail:By", Assert.Throws<InvalidOperationException>(() => Read("Mail:By=Pigeon")).Message, StringComparison.Ordinal);

    private static MailOptions Read(params string[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => s.Split('=', 2)).GroupBy(s => s[0]).Select(s => KeyValuePair.Create($"Monitoring:{s.Key}", (string?)s.Last()[1]))).Build();
        return new ServiceCollection().AddMonitoringMail(configuration).BuildServiceProvider().GetRequiredService<IOptions<MailOptions>>().Value;
    }

    private static IEnumerable<string> Faults(params string[] settings) => Assert.Throws<OptionsValidationException>(() => Read(settings)).Failures;
}
