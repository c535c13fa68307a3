import Domain
import Hummingbird
import Store
import Views

/// What a side said after a call, put on record by the coordinator who heard it.
func addCoordinatorFeedback(to site: Site) {
    site.coordinator.post("engagements/:engagement/feedback/:side") { context, form in
        guard let side = Feedback.Side(rawValue: try context.text("side")) else { throw WebRefusal.notFound }
        let act = context.actOnBehalf
        return try await context.decide(
            sentTo: { .engagementFeedback($0, side) }, form,
            saying: "The \(side.title)'s feedback is on record.",
            reading: { try? Feedback(side, &$0, $1) }
        ) {
            try $2.save(try $0.record($1, act))
        }
    }
}

extension Feedback {
    /// Reads one side's feedback; nil when something is wrong with the form, which then says what.
    fileprivate init?(_ side: Side, _ fields: inout FormReader, _ match: Match) throws {
        func name(_ field: FeedbackField) -> String { field.name(side, match.engagement.id) }
        let fit = fields.integer(name(.match), in: 1...5)
        let usefulness = fields.integer(name(.usefulness), in: 1...5)
        let again = fields.choice(name(.again), YesOrNo.self)
        let text = fields.text(name(.text), max: FeedbackField.longestText, required: false)
        guard let fit, let usefulness, let again else { return nil }
        try self.init(
            side: side, match: fit, usefulness: usefulness, wouldDoAgain: again == .yes, text: text)
    }
}
