/// Why a reference may not be asked, whatever the fit: PROGRAM.md, "Not eligible". Each names the fact, and the day it
/// ends where there is one.
package enum Exclusion: Hashable, Sendable {
    case notInProgram(Reference.Standing)
    case paused(Availability.Pause)
    case offRotation(OffRotation)
    case accountAtLimit(OffRotation)
    case unwilling(EngagementType)
    case unavailable(from: Day, through: Day, nextFree: Day?)
    case account(Account.Standing)
    case competesWithProspect
    case isProspect
    case coolingDown(until: Day)
    case misses(Criterion)

    package var sentence: String {
        switch self {
        case .notInProgram(let standing): standing.title
        case .paused(.until(let day)): "paused until \(day.spelled)"
        case .paused(.untilFurtherNotice): "paused until further notice"
        case .offRotation(let off): off.sentence
        case .accountAtLimit(let off): off.sentenceOfAccount
        case .unwilling(let type): "does not do this type: \(type.title)"
        case .unavailable(let from, let through, let next):
            "no free day between \(from.spelled) and \(through.spelled)"
                + (next.map { "; next on \($0.spelled)" } ?? "")
        case .account(let standing): "their company is \(standing.title)"
        case .competesWithProspect: "their company competes with the prospect"
        case .isProspect: "their company is the prospect"
        case .coolingDown(let until): "resting after the last engagement; free from \(until.spelled)"
        case .misses(let criterion): "does not meet the must on \(criterion.title)"
        }
    }

    /// The same said of a day in another quarter or year than today's.
    var sentenceElsewhere: String {
        switch self {
        case .offRotation(let off): off.sentenceElsewhere
        case .accountAtLimit(let off): off.sentenceOfAccountElsewhere
        case .notInProgram, .paused, .unwilling, .unavailable, .account, .competesWithProspect, .isProspect,
            .coolingDown, .misses:
            sentence
        }
    }

    /// Whether a coordinator may ask all the same, giving a reason that is recorded and shown to the reference. What a
    /// customer's own situation forbids, nobody overrides.
    package var canBeOverridden: Bool {
        switch self {
        case .offRotation, .accountAtLimit, .coolingDown, .unavailable, .misses: true
        case .notInProgram, .paused, .unwilling, .account, .competesWithProspect, .isProspect: false
        }
    }
}
