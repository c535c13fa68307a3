import Domain
import Hummingbird
import Store
import Views

/// A few references of a request's ranking side by side.
func addComparisons(to site: Site) {
    site.coordinator.get("requests/:request/compare") { try await $0.comparison() }
}

extension PortalContext<CoordinatorPortal> {
    /// Where too few or too many are chosen, the request's page comes back with the boxes as they were ticked.
    fileprivate func comparison() async throws -> Response {
        let request = try id("request", Domain.Request.self)
        let form = try query().form
        var fields = FormReader(form)
        var chosen: [ID<Reference>] = []
        for id in fields.ids(RankingSection.choices, Reference.self) where !chosen.contains(id) {
            chosen.append(id)
        }
        if fields.isValid, !SideBySide.range.contains(chosen.count) {
            fields.reject("", Self.sentence(chosen.count))
        }
        guard fields.isValid else {
            let sent = (path: Path.coordinator(slug, .requestComparison(request)), form: form)
            return try await requestPage(request, sent: sent, errors: fields.errors)
        }
        let (now, ids) = (now, chosen)
        let compared = try await tenant.read { try $0.sideBySide(ids, for: request, at: now) }
        guard let compared else { throw WebRefusal.notFound }
        let columns = compared.candidates.map { candidate in
            ComparedReference(
                candidate.place, weights: compared.weights, reasons: candidate.reasons,
                isOnRequest: candidate.isOnRequest,
                feedback: candidate.feedback.map { said in
                    ReferenceFeedbackLine(
                        said.feedback, prospectName: said.prospectName, request: said.request, at: said.at,
                        tenant: slug, clock: clock)
                }, tenant: slug, clock: clock)
        }
        return page(
            ComparisonPage(
                frame: frame(title: "\(compared.request.wish.prospect.name), side by side"),
                request: compared.request, columns: columns, tenant: slug))
    }

    private static func sentence(_ count: Int) -> String {
        count < SideBySide.range.lowerBound
            ? "Choose two or three references to compare."
            : "Three references fit side by side, and \(count) are chosen. Untick some."
    }
}
