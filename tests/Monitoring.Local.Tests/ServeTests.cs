using Monitoring.Settings;
using Monitoring.TestKit;
using Xunit;

namespace Monitoring.Local;

public sealed class ServeTests
{
    [Fact]
    public async Task A_platform_that_chose_no_provider_of_mail_is_told_so_and_does_not_start()
    {
        var folder = Directory.CreateTempSubdirectory();
        using var output = new StringWriter();
        var options = new LocalOptions { Port = 0, Storage = TestStorage.ConnectionString, Prefix = "serve", DataFolder = folder.FullName };
        var refused = await Assert.ThrowsAsync<SettingException>(() => Serve.Run(options, output, TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);

        Assert.Contains("Set Monitoring:Mail:By to SendGrid or Smtp, so that letters can leave.", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ready", output.ToString(), StringComparison.Ordinal);
    }
}
