using Microsoft.Extensions.Options;

namespace Monitoring.Letters;

/// <summary>The one place where the addresses of pages that letters name are made.</summary>
public sealed class Links(IOptions<LinkOptions> options)
{
    /// <summary>The page of an evidence request, by a contact's token.</summary>
    public string Evidence(string token) => $"{options.Value.BaseUrl}/bewijs/{token}";

    /// <summary>The page on which the secretariaat confirms that it signs in.</summary>
    public string SignIn(string token) => $"{options.Value.BaseUrl}/aanmelden/{token}";

    /// <summary>The privacy statement (AVG 13 and 14), which every first letter names.</summary>
    public string Privacy => $"{options.Value.BaseUrl}/privacy";

    /// <summary>The round's page at the desk, from the root of the site.</summary>
    public static string Round(string roundId) => $"/rondes/{roundId}";

    /// <summary>A request's page at the desk, from the root of the site.</summary>
    public static string Request(string roundId, string partyId) => $"/rondes/{roundId}/{partyId}";

    /// <summary>The page at the desk on which more time is granted or refused, from the root of the site.</summary>
    public static string Deferral(string roundId, string partyId) => $"{Request(roundId, partyId)}/uitstel";

    /// <summary>The page at the desk on which an answer that came by post is entered, from the root of the site.</summary>
    public static string Post(string roundId, string partyId) => $"{Request(roundId, partyId)}/post";

    /// <summary>The page at the desk on which a reported file is judged (AVG 33), from the root of the site.</summary>
    public static string Breach(string partyId, string sha256) => $"/datalekken/{partyId}/{sha256}";

    /// <summary>A case's page at the desk, from the root of the site.</summary>
    public static string Case(string caseId) => $"/zaken/{caseId}";

    /// <summary>The register, from the root of the site.</summary>
    public const string Register = "/register";

    /// <summary>The parties without an address, from the root of the site.</summary>
    public const string WithoutAddress = "/register/zonder-adres";

    /// <summary>The founders of the Convenant, from the root of the site.</summary>
    public const string Founders = "/register/initiatiefnemers";

    /// <summary>An organisation in the register, from the root of the site.</summary>
    public static string Party(string partyId) => $"/register/{partyId}";

    /// <summary>Where the address of a party is mended, from the root of the site.</summary>
    public static string Contacts(string partyId) => $"/register/{partyId}/contact";

    /// <summary>The page of one file of evidence at the desk, from the root of the site.</summary>
    public static string File(string partyId, string sha256) => $"/bestanden/{partyId}/{sha256}";

    /// <summary>The page of adoptions, from the root of the site.</summary>
    public const string Adoptions = "/vaststellingen";
}
