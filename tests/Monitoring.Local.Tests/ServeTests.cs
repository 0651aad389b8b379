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
        var code = await Serve.Run(
            new LocalOptions { Port = 0, Storage = TestStorage.ConnectionString, Prefix = "serve", DataFolder = folder.FullName }, output, TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);

        Assert.Equal(1, code);
        Assert.Contains("Set Monitoring:Mail:By to SendGrid or Smtp, so that letters can leave.", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ready", output.ToString(), StringComparison.Ordinal);
    }
}
