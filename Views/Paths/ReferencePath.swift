package import Domain

/// The pages of the reference's portal.
package enum ReferencePath: Sendable, Hashable {
    case home
    /// An ask, and what came of it.
    case engagement(ID<Engagement>)
    case accept(ID<Engagement>)
    case decline(ID<Engagement>)
    /// Another time for what is asked.
    case proposal(ID<Engagement>)
    case feedback(ID<Engagement>)
    /// Times for the call, named by hand.
    case times(ID<Engagement>)
    case availability
    case pause
    case types
    case hours
    case daysOff
    case removeDaysOff
    case limits
    case timeZone
    case topics
    case languages
    /// Tells a coordinator what no longer fits.
    case tell
    case tier
    /// What they have coming.
    case benefits
    case benefitAnswer(ID<BenefitGrant>, BenefitAnswer)
    case history(PathQuery)
    case profile
    case confirmProfile
    /// A place on the page of the profile.
    case profilePlace(ProfileItem)
    case profileItem(ProfileItem, ProfileStep)
    /// What they agree to, and what is held about them.
    case data
    case consent(Consent)
    case dataCopy
    /// Leaving the program.
    case leave
    /// A word to the coordinators about the profile.
    case note

    package var text: String {
        switch self {
        case .home: "/home"
        case .engagement(let id): "/engagements/\(id)"
        case .accept(let id): "/engagements/\(id)/accept"
        case .decline(let id): "/engagements/\(id)/decline"
        case .proposal(let id): "/engagements/\(id)/proposal"
        case .feedback(let id): "/engagements/\(id)/feedback"
        case .times(let id): "/engagements/\(id)/times"
        case .availability: "/availability"
        case .pause: "/availability/pause"
        case .types: "/availability/types"
        case .hours: "/availability/hours"
        case .daysOff: "/availability/days-off"
        case .removeDaysOff: "/availability/days-off/remove"
        case .limits: "/availability/limits"
        case .timeZone: "/availability/time-zone"
        case .topics: "/availability/topics"
        case .languages: "/availability/languages"
        case .tell: "/availability/tell"
        case .tier: "/tier"
        case .benefits: "/benefits"
        case .benefitAnswer(let id, let answer): "/benefits/\(id)/\(answer.rawValue)"
        case .history(let query): "/history\(query.text)"
        case .profile: "/profile"
        case .confirmProfile: "/profile/confirm"
        case .profilePlace(let item): "/profile#\(ProfileItemLine.place(item))"
        case .profileItem(let item, let step): "/profile/items/\(item.rawValue)/\(step.rawValue)"
        case .data: "/data"
        case .consent(let consent): "/data/consents/\(consent.rawValue)"
        case .dataCopy: "/data/copy.json"
        case .leave: "/leave"
        case .note: "/profile/note"
        }
    }
}
