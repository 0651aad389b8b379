using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Monitoring.Settings;

namespace Monitoring.Letters.Sending;

internal static class MailParts
{
    /// <summary>Adds the providers of mail and the choice between them, for every head.</summary>
    /// <param name="services">The services.</param>
    /// <param name="settings">The section <c>Monitoring</c>.</param>
    public static IServiceCollection AddMonitoringMail(this IServiceCollection services, IConfigurationSection settings)
    {
        bool IsDemo() => settings.GetValue<bool>("Demo:Mailbox");

        services.AddSingleton(new KnownSettings("Mail", typeof(MailOptions)));
        services.AddSingleton<IValidateOptions<MailOptions>>(new MailCheck(IsDemo));
        services.AddOptions<MailOptions>().Bind(settings.GetSection("Mail")).PostConfigure(o => o.By ??= IsDemo() ? MailBy.Mailbox : null).ValidateOnStart();
        services.AddSingleton<Mailbox>().AddSingleton<SendGridSender>().AddSingleton<SmtpSender>();
        return services.AddSingleton<ILetterSender, ChosenSender>();
    }
}
