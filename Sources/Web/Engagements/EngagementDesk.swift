import Domain
import Hummingbird
import Store
import Views

/// How a coordinator's forms about one engagement are taken: read, decided on in one transaction, and answered on the
/// request's page.
extension PortalContext<CoordinatorPortal> {
    /// Takes a form that has nothing to fill in.
    func decide(
        _ action: EngagementAction, _ form: SentForm, saying words: String,
        _ decide: @escaping @Sendable (Match, TenantTransaction) throws -> Void
    ) async throws -> Response {
        try await self.decide(action, form, saying: words, reading: { _, _ in true }) {
            match, _, transaction in
            try decide(match, transaction)
        }
    }

    /// Takes a form with fields.
    ///
    /// - Parameter read: nil where something is wrong with the form; its reader then says what.
    func decide<Entry: Sendable>(
        _ action: EngagementAction, _ form: SentForm, saying words: String,
        reading read: (inout FormReader, Match) -> Entry?,
        _ decide: @escaping @Sendable (Match, Entry, TenantTransaction) throws -> Void
    ) async throws -> Response {
        try await self.decide(
            sentTo: { .engagementAction($0, action) }, form, saying: words, reading: read, decide)
    }

    /// Takes a form sent to any address of an engagement. What was typed comes back with whatever stood against it: that
    /// somebody moved the request since the page was drawn, a field, or a rule.
    func decide<Entry: Sendable>(
        sentTo path: (ID<Engagement>) -> CoordinatorPath, _ form: SentForm, saying words: String,
        reading read: (inout FormReader, Match) -> Entry?,
        _ decide: @escaping @Sendable (Match, Entry, TenantTransaction) throws -> Void
    ) async throws -> Response {
        let id = try id("engagement", Engagement.self)
        guard let match = try await tenant.read({ try $0.match(id) }) else { throw WebRefusal.notFound }
        let request = match.request.id
        let sent = (path: Path.coordinator(slug, path(id)), form: form)
        var fields = FormReader(form)
        do {
            let version = fields.version()
            try match.request.check(version: version)
            guard let entry = read(&fields, match), fields.isValid else {
                return try await requestPage(request, sent: sent, errors: fields.errors)
            }
            try await tenant.write { transaction in
                guard let match = try transaction.match(id) else { throw WebRefusal.notFound }
                try match.request.check(version: version)
                try decide(match, entry, transaction)
            }
        } catch let refusal as Refusal {
            return try await requestPage(request, sent: sent, refusal: refusal)
        }
        return redirect(to: .coordinator(slug, .request(request)), flash: Flash(words))
    }
}

extension FormReader {
    /// A text about one engagement, as long as its field takes.
    mutating func text(_ field: EngagementField, of match: Match, required: Bool = true) -> String {
        text(field.name(match.engagement.id), max: field.longest, required: required)
    }
}
