import Domain
import Views

/// What a reference typed into a form of their availability that is sent back to them.
extension MyAvailabilityEntry {
    mutating func keep(_ sent: SentForm, of form: Form) {
        refused = form
        isQuiet = sent[form.quietField] != nil
        switch form {
        case .pause:
            // The button that ends a pause has nothing typed.
            guard sent["pause"] != "none" else { break }
            pause = sent["pause"] ?? ""
            until = sent["until"] ?? ""
        case .types: types = Set(sent.values["types"] ?? [])
        case .hours:
            for weekday in 1...7 { hours[weekday] = sent[HoursField.name(weekday)] ?? "" }
            notice = sent[HoursField.notice] ?? ""
        case .daysOff:
            firstDay = sent["first"] ?? ""
            lastDay = sent["last"] ?? ""
            remark = sent["remark"] ?? ""
        case .removal, .tell: break
        case .limits:
            month = sent["month"] ?? ""
            quarter = sent["quarter"] ?? ""
            year = sent["year"] ?? ""
        case .timeZone: timeZone = sent["zone"] ?? ""
        case .topics:
            speakOn = sent["speak-on"] ?? ""
            avoid = sent["avoid"] ?? ""
        case .languages: languages = sent["languages"] ?? ""
        }
    }

    /// The field beside which a rule's refusal of the form stands; what is not about a field is said of the whole form.
    func field(of refusal: Refusal, for reference: Reference) -> String {
        guard refusal.kind == .invalid else { return "" }
        return switch refused {
        case .pause?: "until"
        case .types?: "types"
        case .hours?: HoursField.name(1)
        case .daysOff?: "first"
        case .limits?:
            if Int(month).map({ $0 > reference.tier.limits.quarter }) == true {
                "month"
            } else {
                Int(quarter).map { $0 > reference.tier.limits.quarter } == true ? "quarter" : "year"
            }
        case .timeZone?: "zone"
        case .topics?: "avoid"
        case .languages?: "languages"
        case .removal?, .tell?, nil: ""
        }
    }
}
