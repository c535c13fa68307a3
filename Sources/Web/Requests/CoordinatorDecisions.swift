import Domain
import Hummingbird
import Store
import Views

/// How a coordinator's forms about a whole request are taken.
extension PortalContext<CoordinatorPortal> {
    /// Decides about the request in one transaction. What was typed comes back with whatever stood against it: that
    /// somebody moved the request since the page was drawn, a field, or a rule.
    func decide(
        _ action: RequestAction, _ form: SentForm, _ fields: FormReader, saying words: String,
        _ decide: @escaping @Sendable (Domain.Request, TenantTransaction) throws -> Void
    ) async throws -> Response {
        let id = try id("request", Domain.Request.self)
        guard let request = try await tenant.read({ try $0.request(id) }) else { throw WebRefusal.notFound }
        let sent = (path: Path.coordinator(slug, .requestAction(id, action)), form: form)
        var fields = fields
        let version = action.isOvertaken ? fields.version() : nil
        do {
            if let version { try request.check(version: version) }
            guard fields.isValid else { return try await requestPage(id, sent: sent, errors: fields.errors) }
            try await tenant.write { transaction in
                guard let request = try transaction.request(id) else { throw WebRefusal.notFound }
                if let version { try request.check(version: version) }
                try decide(request, transaction)
            }
        } catch let refusal as Refusal {
            return try await requestPage(id, sent: sent, refusal: refusal)
        }
        return redirect(to: .coordinator(slug, .request(id)), flash: Flash(words))
    }
}

extension RequestAction {
    /// Whether a change by somebody else since the page was drawn stands against it; a comment is as good afterwards.
    fileprivate var isOvertaken: Bool {
        switch self {
        case .criteria, .shortlist, .assignment, .closure, .pause, .resumption: true
        case .comments: false
        }
    }
}
