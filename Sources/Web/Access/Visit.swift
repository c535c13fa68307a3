import Domain
package import Foundation
import HTTPTypes
package import Hummingbird
package import Views

/// One request being answered: what was sent, by which address, at what moment.
package struct Visit: Sendable {
    package let request: Request
    package let services: SiteServices
    package let arrival: Arrival
    package let now: Date
    /// The client's address; behind a configured proxy, the one that the proxy names.
    package let address: String
    /// The answer to the form before, to be shown on this page.
    package let flash: Flash?

    init(request: Request, arrival: Arrival, services: SiteServices) {
        self.request = request
        self.arrival = arrival
        self.services = services
        now = services.now()
        address = ClientAddress(settings: services.settings).address(of: request, peer: arrival.peer)
        flash = request.method == .get ? FlashCookie.read(request) : nil
    }

    var path: String { request.uri.path }

    func parameter(_ name: String) throws(WebRefusal) -> String {
        guard let text = arrival.parameters.get(name) else { throw .notFound }
        return text
    }

    /// The tenant that the address names; an address that names none is not found.
    func slug() throws(WebRefusal) -> Slug {
        guard let slug = Slug(try parameter("tenant")) else { throw .notFound }
        return slug
    }

    /// The body as a form, read up to the route's limit.
    func form(upTo limit: BodyLimit) async throws -> SentForm {
        let type = request.headers[.contentType] ?? "application/x-www-form-urlencoded"
        let kind = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
        guard kind == "application/x-www-form-urlencoded" || kind == "multipart/form-data" else {
            throw WebRefusal(
                .unsupportedMediaType, "Not a form", "This address takes forms, and nothing else.")
        }
        let body = try await request.bytes(upTo: limit)
        if kind == "application/x-www-form-urlencoded" {
            return try SentForm(urlEncoded: body.readableBytesView)
        }
        guard let multipart = Multipart(contentType: type) else { throw WebRefusal.badForm }
        return try multipart.form(from: body)
    }
}
