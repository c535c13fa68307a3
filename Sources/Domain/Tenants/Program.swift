package import Foundation

/// A tenant's reference program: its name and the settings that its rules read.
package struct Program: Hashable, Sendable {
    package let name: String
    package let calendar: BusinessCalendar
    /// ISO 4217 code of the money that the tenant counts in.
    package let currency: String
    /// Days of rest after an engagement before the next ask.
    package let coolDownDays: Int
    /// Calls a quarter over all references of one account, where the account states no limit of its own; nil for none.
    package let accountQuarterLimit: Int?
    package let slots: TypeSlots
    package let weights: Weights
    package let dueTimes: DueTimes
    package let reminders: Reminders
    package let letterhead: Letterhead
    package let calls: CallSettings
    package let profiles: ProfileSettings
    package let benefits: BenefitSettings
    /// The tenant's own templates of mails that a person sees and may change before they are sent.
    package let prepared: [LetterKind: LetterTemplate]

    package init(
        name: String, calendar: BusinessCalendar, currency: String, coolDownDays: Int,
        accountQuarterLimit: Int?, slots: TypeSlots = TypeSlots(), weights: Weights, dueTimes: DueTimes,
        reminders: Reminders = Reminders(), letterhead: Letterhead = Letterhead(),
        calls: CallSettings = CallSettings(), profiles: ProfileSettings = ProfileSettings(),
        benefits: BenefitSettings = BenefitSettings(),
        prepared: [LetterKind: LetterTemplate] = [:]
    ) {
        self.name = name
        self.calendar = calendar
        self.currency = currency
        self.coolDownDays = coolDownDays
        self.accountQuarterLimit = accountQuarterLimit
        self.slots = slots
        self.weights = weights
        self.dueTimes = dueTimes
        self.reminders = reminders
        self.letterhead = letterhead
        self.calls = calls
        self.profiles = profiles
        self.benefits = benefits
        self.prepared = prepared
    }

    /// The template of a mail that is prepared for a person.
    func template(_ kind: LetterKind) -> LetterTemplate { prepared[kind] ?? kind.template }

    package var timeZone: TimeZone { calendar.timeZone }
}
