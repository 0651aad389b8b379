using Microsoft.AspNetCore.Routing.Patterns;
using Monitoring.Evidence;
using Monitoring.Letters;
using Monitoring.Register;

namespace Monitoring.Bench;

/// <summary>Where in the scene a page is, by its route.</summary>
internal sealed partial class Scene
{
    /// <summary>The addresses to try for a page: none when it needs what this scene does not have.</summary>
    public async Task<IReadOnlyList<string>> PathsOf(RoutePattern route, CancellationToken cancellation)
    {
        var token = (await platform.LinkTo(Asked.Contacts[0].Email, cancellation)).Split('/')[^1];
        var signIn = (await platform.LinkTo(Secretary, cancellation)).Split('/')[^1];
        if (route.RawText == "brieven/bekijken")
        {
            return [Links.Letter(LetterKind.Request, new RequestKey(RoundId, Asked.Id).ToString(), LetterStep.Ask, Asked.Contacts[0].Id)];
        }

        var places = Parties.Select(party => (party, RoundId)).Concat([(Board, RoundId), (Asked, "paused-20260101"), (Asked, "closed-20260101")]);
        return [.. places.Select(place => PathOf(route, place.Item1, place.Item2, token, signIn)).OfType<string>().Distinct()];
    }

    private static string? PathOf(RoutePattern route, Func<string, string, string?> valueOf)
    {
        var path = "";
        foreach (var segment in route.PathSegments)
        {
            switch (segment.Parts[0])
            {
                case RoutePatternLiteralPart part:
                    path += "/" + part.Content;
                    break;
                case RoutePatternParameterPart { IsOptional: true }:
                    break;
                case RoutePatternParameterPart part when valueOf(path, part.Name) is { Length: > 0 } value:
                    path += "/" + value;
                    break;
                default:
                    return null;
            }
        }

        return path.Length == 0 ? "/" : path;
    }

    private string? PathOf(RoutePattern route, Party party, string round, string token, string signIn) => PathOf(route, (before, parameter) => (before, parameter) switch
    {
        ("/fout", _) => "404",
        ("/zaken", _) => Of(Silent).CaseIdOf(1),
        ("/avg", _) => party.Contacts.Count > 0 ? party.Contacts[0].Id : null,
        ("/bewijs", _) => token,
        ("/aanmelden", _) => signIn,
        ("/postvak", _) => letter,
        ("/brieven/teksten", _) => LetterStep.Ask,
        (_, "version") => "1",
        ("/register/import", _) => "bench",
        ("/register/initiatiefnemers", _) => FounderBook.All[0].Id,
        ("/register", "list") => "zonder-adres",
        ("/register", _) => party.Id,
        ("/plannen", _) => plan.Id,
        ("/rondes" or "/resultaten", _) or (_, "round") => round,
        (_, "party" or "partyId") => party.Id,
        (_, "item") => item,
        (_, "sha256") => files.GetValueOrDefault(party),
        (_, "number") => "1",
        _ => null,
    });
}
