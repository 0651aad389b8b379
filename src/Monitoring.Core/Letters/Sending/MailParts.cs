using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Monitoring.Housekeeping;
using Monitoring.Settings;

namespace Monitoring.Letters.Sending;

internal static class MailParts
{
    /// <summary>Adds the providers of mail and the choice between them, for every head.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">All settings.</param>
    public static IServiceCollection AddMonitoringMail(this IServiceCollection services, IConfiguration configuration)
    {
        bool IsDemo() => configuration.GetValue<bool>("Monitoring:Demo:Mailbox");

        services.AddSettings<MailOptions>(configuration, MailOptions.Section)
            .PostConfigure(o => o.By ??= IsDemo() ? MailBy.Mailbox : null)
            .Validate(
                o => o.By != MailBy.Mailbox || IsDemo(),
                "Monitoring:Mail:By cannot be Mailbox here: that is a demo's, where everybody reads every letter (Monitoring:Demo:Mailbox). Set it to SendGrid or Smtp.");
        services.AddSingleton<Mailbox>().AddSingleton<SendGridSender>().AddSingleton<SmtpSender>().AddSingleton<MailPace>();
        services.AddSingleton<LetterMark>();
        if (configuration["Monitoring:Mail:Bounces:Host"] is { Length: > 0 })
        {
            services.AddSingleton<IChore, ReadBounces>();
        }

        services.AddSingleton<SendGridSignature>().AddSingleton<RecordSendGridEvents>();
        return services.AddSingleton<ILetterSender, ChosenSender>();
    }
}
