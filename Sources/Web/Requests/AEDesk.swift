import Domain
import Hummingbird
import Store
import Views

/// What the pages of an AE's requests have in common.
extension PortalContext<AEPortal> {
    func requestID() throws -> ID<Domain.Request> { try id("request", Domain.Request.self) }

    /// One of the AE's own requests with all that is known of it; another's is not found.
    func file(_ id: ID<Domain.Request>) async throws -> AERequestFile {
        let (ae, now) = (person.id, now)
        guard let file = try await tenant.read({ try $0.requestFile(id, ofAE: ae, at: now) }) else {
            throw WebRefusal.notFound
        }
        return file
    }

    /// The page of a request; a draft is shown as what would be submitted.
    func requestPage(
        _ id: ID<Domain.Request>, comment: String = "", errors: FieldErrors = [:], refusal: Refusal? = nil
    ) async throws -> Response {
        let file = try await file(id)
        let status = refusal.map { WebRefusal($0).status } ?? (errors.isEmpty ? .ok : .unprocessableContent)
        let title = file.request.wish.prospect.name
        if file.request.stage == .draft {
            return page(
                RequestCheck(
                    frame: frame(title: title), tenant: slug, request: file.request, deal: file.deal,
                    refusal: refusal?.sentence), status: status)
        }
        return page(
            AERequestPage(
                frame: frame(title: title), tenant: slug, request: file.request, deal: file.deal,
                matches: file.matches, record: file.record, kept: file.clock, calendar: file.calendar,
                feedback: file.feedback, slots: file.slots, unheard: file.unheard,
                newsWaits: file.newsWaits,
                clock: clock, comment: comment, errors: errors, refusal: refusal?.sentence), status: status)
    }
}

extension TenantReading {
    /// An AE's own request, for the rule that is about to decide on it.
    func ownRequest(_ id: ID<Domain.Request>, _ ae: Contact) throws -> Domain.Request {
        guard let request = try request(id, ofAE: ae.id) else { throw WebRefusal.notFound }
        return request
    }
}

extension FormReader {
    /// The version of what the page showed when it was drawn.
    mutating func version() -> Int {
        integer("version", in: 0...Int.max) ?? -1
    }
}
