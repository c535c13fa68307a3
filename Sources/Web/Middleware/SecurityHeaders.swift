import HTTPTypes
import Hummingbird

/// Puts on every answer, errors and redirects included, what keeps a browser from being turned against its user.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = Arrival
    private let fields: [HTTPField]

    init(settings: ServerSettings) {
        var fields = [
            HTTPField(name: .contentSecurityPolicy, value: Self.policy),
            HTTPField(name: .xContentTypeOptions, value: "nosniff"),
        ]
        let named = [
            ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "DENY"),
            ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
        ]
        fields += named.compactMap { name, value in
            HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
        }
        if settings.baseURL.isSecure {
            fields.append(
                HTTPField(name: .strictTransportSecurity, value: "max-age=31536000; includeSubDomains"))
        }
        self.fields = fields
    }

    func handle(
        _ request: Request, context: Arrival, next: (Request, Arrival) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // A stricter policy of the answer's own stays: a letter that is shown may do even less than a page.
        let own = response.headers[.contentSecurityPolicy]
        for field in fields { response.headers[field.name] = field.value }
        if let own { response.headers[.contentSecurityPolicy] = own }
        // What a person sees is theirs; only assets say otherwise.
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    private static let policy = [
        "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'",
        "form-action 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
    ].joined(separator: "; ")
}
