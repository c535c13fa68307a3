import Domain
import Foundation
import Store
import Views

/// Reads a reference out of the form in which a coordinator adds or edits one.
struct ReferenceReader {
    /// What was meant by the account's field.
    enum AccountChoice: Sendable {
        case known(ID<Account>)
        /// A new one, by this name.
        case new(String)
    }

    /// An entry whose account is still to be looked up or made.
    struct Draft: Sendable {
        var entry: ReferenceEntry
        let account: AccountChoice
    }

    /// Nil when something is wrong with the form; `fields` then says what.
    ///
    /// - Parameter reference: the one that is edited; nil for a new one.
    func draft(_ fields: inout FormReader, over reference: Reference?, today: Day) -> Draft? {
        let name = fields.line("name", max: 100)
        let mail = fields.mail("mail")
        let account = account(&fields)
        let tier = reference?.tier.id ?? fields.id("tier", Tier.self)
        let standing = reference?.standing ?? fields.choice("standing", Reference.Standing.self)
        if reference == nil, standing == .left { fields.reject("standing", "Choose one of the list") }
        let availability = availability(&fields, over: reference)
        guard let mail, let account, let tier, let standing, let availability else { return nil }
        var entry = ReferenceEntry(
            name: name, mail: mail, account: ID(1), tier: tier, availability: availability)
        if case .known(let id) = account { entry.account = id }
        entry.title = fields.line("title", required: false)
        entry.phone = fields.line("phone", max: 50, required: false)
        entry.standing = standing
        entry.joinedOn = reference == nil ? (standing == .active ? today : nil) : reference?.joinedOn
        entry.ownMonthLimit = fields.integer("own-month", in: 0...100, required: false)
        entry.ownQuarterLimit = fields.integer("own-quarter", in: 0...100, required: false)
        entry.ownYearLimit = fields.integer("own-year", in: 0...400, required: false)
        entry.profile = profile(&fields)
        entry.takesNoRewards = fields.flag("no-rewards")
        return fields.isValid ? Draft(entry: entry, account: account) : nil
    }

    private func account(_ fields: inout FormReader) -> AccountChoice? {
        let name = fields.line("account")
        guard !name.isEmpty else { return nil }
        if fields.form["account-pick"] == "new" { return .new(name) }
        // A choice among the matches counts before what a script left in the hidden field.
        let chosen = fields.form["account-pick"] ?? fields.form["account-id"] ?? ""
        guard !chosen.isEmpty else {
            fields.reject("account", "Choose which account this is")
            return nil
        }
        guard let id = ID<Account>(text: chosen) else {
            fields.reject("account", "Choose one of the list")
            return nil
        }
        return .known(id)
    }

    private func profile(_ fields: inout FormReader) -> Profile {
        let languages = fields.line("languages", max: 300, required: false)
        return Profile(
            useCases: fields.names("use-cases"), competitorsEvaluated: fields.names("competitors"),
            products: fields.names("products"), languages: Language.codes(in: languages),
            seniority: fields.choice("seniority", Seniority.self, required: false),
            function: fields.line("function", max: 100, required: false))
    }

    private func availability(_ fields: inout FormReader, over reference: Reference?) -> Availability? {
        let zone = fields.timeZone("time-zone")
        let types = fields.choices("types", EngagementType.self, required: true)
        let (hours, notice) = (fields.weeklyHours(), fields.callNotice())
        let topics = fields.topics()
        guard let zone, let notice else { return nil }
        return Availability(
            pause: reference?.availability.pause, willingFor: Set(types), hours: hours,
            notice: notice,
            daysOff: reference?.availability.daysOff ?? [], timeZone: zone, topics: topics)
    }
}
