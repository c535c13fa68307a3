import Domain
import Hummingbird
import Store
import Views

/// The thank-you after a call, with something tangible in return.
func addThanks(to site: Site) {
    site.coordinator.post("engagements/:engagement/thanks") { context, form in
        let act = context.act
        return try await context.decide(
            .thanks, form, saying: "Thanked; the mail is on its way.", reading: { ThanksEntry(&$0, $1) }
        ) {
            try $2.save(try $0.thank(act, text: $1.text, valueReturn: $1.valueReturn))
        }
    }
}

/// What the thank-you's form says.
private struct ThanksEntry: Sendable {
    let text: String
    let valueReturn: String

    init?(_ fields: inout FormReader, _ match: Match) {
        text = fields.text(.thanks, of: match)
        guard let value = Self.valueReturn(&fields, match) else { return nil }
        valueReturn = value
    }

    /// One of what the reference may be given, or, where nothing forbids it, something named in own words.
    private static func valueReturn(_ fields: inout FormReader, _ match: Match) -> String? {
        let offered = ValueReturn(for: match.reference)
        let (choiceName, wordsName) = (
            EngagementField.valueChoice.name(match.engagement.id),
            EngagementField.valueReturn.name(match.engagement.id)
        )
        let words = fields.line(wordsName, max: EngagementField.valueReturn.longest, required: false)
        let choice = fields.form[choiceName] ?? ""
        if offered.isOpen, choice == ValueReturn.other || choice.isEmpty && !words.isEmpty {
            if words.isEmpty { fields.reject(wordsName, "Name what it is") }
            return words.isEmpty ? nil : words
        }
        guard offered.choices.contains(choice) else {
            fields.reject(choiceName, choice.isEmpty ? "Choose one" : "Choose one of the list")
            return nil
        }
        guard words.isEmpty else {
            fields.reject(wordsName, "Choose “Something else” to give this, or empty this field")
            return nil
        }
        return choice
    }
}
