import HTTPTypes
import Hummingbird

/// Refuses every change that did not come from a page of this site, so that no other site can send a person's forms.
///
/// No token stands in any page for it, so that compressing pages gives nothing away.
struct SameOrigin: RouterMiddleware {
    typealias Context = Arrival
    let baseURL: BaseURL

    func handle(
        _ request: Request, context: Arrival, next: (Request, Arrival) async throws -> Response
    ) async throws -> Response {
        guard [.get, .head, .options, .trace].contains(request.method) || isFromHere(request) else {
            throw WebRefusal.crossSite
        }
        return try await next(request, context)
    }

    /// By `Sec-Fetch-Site` where the browser sends it (`none` is the person, not a page), else by `Origin`; with neither it is no browser of today.
    private func isFromHere(_ request: Request) -> Bool {
        if let name = Self.fetchSite, let site = request.headers[name] {
            return ["same-origin", "none"].contains(site)
        }
        guard let origin = request.headers[.origin] else { return false }
        return BaseURL(origin)?.origin == baseURL.origin
    }

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")
}
