using Microsoft.Extensions.DependencyInjection;
using Monitoring.Evidence.Scanning;
using Xunit;

namespace Monitoring.TestKit;

/// <summary>The virus scanner of the tests: a real clamd that knows one signature, that of the EICAR test file.</summary>
public static class Scanner
{
    /// <summary>A file that a scanner takes for a virus and that does nothing (eicar.org). Put together here: as a file of its own it would
    /// be taken away by the scanner of whoever works on this.</summary>
    public static byte[] Virus(string words = "Onschuldig") => SmallPdf.Saying(words, string.Concat(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS", "-TEST-FILE!$H+H*"));

    /// <summary>Where it listens.</summary>
    public static string Clamd
    {
        get
        {
            var at = Environment.GetEnvironmentVariable("MONITORING_TEST_CLAMD");
            Assert.False(string.IsNullOrEmpty(at), "This test needs clamd. ./test starts one; or set MONITORING_TEST_CLAMD to where one listens that knows the EICAR test file.");
            return at;
        }
    }

    /// <summary>Lets a host have its files scanned by it.</summary>
    public static void ScanWithClamd(this IServiceCollection services) => ScanWith(services, Clamd);

    /// <summary>Lets a host have its files scanned by a clamd at that address.</summary>
    public static void ScanWith(this IServiceCollection services, string address) =>
        services.Configure<ScanOptions>(options => (options.By, options.Clamd) = (ScannedBy.Clamd, address));
}
