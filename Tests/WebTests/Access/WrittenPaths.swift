import Domain
import Testing
import Views

/// Every address that a page can link to or send a form to, with the ways in which it is asked for.
///
/// Each switch is over all cases of a portal's paths, so that a new one does not compile here before it has its ways; its
/// example goes into the list beside it.
enum WrittenPaths {
    static let tenant = Slug("acme") ?? { preconditionFailure("acme is a slug") }()

    static let all: [(path: Path, methods: Set<String>)] =
        [(.home, get), (.setUp(token: "x"), form)]
        + visitor.map { (.visitor(tenant, $0), methods(of: $0)) }
        + member.map { (.member(tenant, $0), methods(of: $0)) }
        + ae.map { (.ae(tenant, $0), methods(of: $0)) }
        + coordinator.map { (.coordinator(tenant, $0), methods(of: $0)) }
        + reference.map { (.reference(tenant, $0), methods(of: $0)) }
        + owner.map { (.owner(tenant, $0), methods(of: $0)) }
        + admin.map { (.admin($0), methods(of: $0)) }
        + demo.map { (.demo($0), methods(of: $0)) }

    static let get: Set<String> = ["GET"]
    static let post: Set<String> = ["POST"]
    static let form: Set<String> = ["GET", "POST"]

    private static let visitor: [VisitorPath] =
        [
            .signIn(.none), .password(.none), .linkRequest, .link(token: "x"), .calendar(token: "x"),
        ] + guest.map { .guest($0, token: "x") }

    private static func methods(of path: VisitorPath) -> Set<String> {
        switch path {
        case .signIn, .calendar: get
        case .password, .linkRequest: post
        case .link: form
        case .guest(let path, _): methods(of: path)
        }
    }

    private static let guest: [GuestPath] = [
        .start(.answer), .accept, .decline, .proposal, .start(.booking), .times(.none), .pick, .callOff,
        .start(.outcome), .start(.feedback),
    ]

    private static func methods(of path: GuestPath) -> Set<String> {
        switch path {
        case .start(.answer), .start(.booking), .times: get
        case .start: form
        case .accept, .decline, .proposal, .pick, .callOff: post
        }
    }

    private static let member: [MemberPath] = [
        .sessions, .endSession("x"), .endOtherSessions, .password, .signOut, .mailChoices,
        .calendar, .calendarRenewal, .calendarEnd,
    ]

    private static func methods(of path: MemberPath) -> Set<String> {
        switch path {
        case .sessions, .calendar: get
        case .mailChoices: form
        case .endSession, .endOtherSessions, .password, .signOut, .calendarRenewal, .calendarEnd: post
        }
    }

    private static let ae: [AEPath] = [
        .requests(.none), .newRequest(.none), .request(ID(1)), .editRequest(ID(1)), .check(ID(1)),
        .filing(ID(1)),
        .discard(ID(1)), .comments(ID(1)), .withdrawal(ID(1)), .dealEnd(ID(1)), .news(ID(1)),
        .heldNews(ID(1)),
        .introduction(ID(1), ID(1)),
        .feedback(ID(1), ID(1)), .deals(.none), .suggestedDeals, .suggestedIndustries,
    ]

    private static func methods(of path: AEPath) -> Set<String> {
        switch path {
        case .requests, .request, .check, .deals, .suggestedDeals, .suggestedIndustries: get
        case .newRequest, .editRequest, .discard, .withdrawal, .dealEnd, .introduction, .feedback: form
        case .filing, .comments, .news, .heldNews: post
        }
    }

    private static let reference: [ReferencePath] =
        [
            .home, .engagement(ID(1)), .accept(ID(1)), .decline(ID(1)), .proposal(ID(1)),
            .feedback(ID(1)), .times(ID(1)),
            .availability, .pause,
            .types, .hours, .daysOff, .removeDaysOff, .limits, .timeZone, .topics, .languages, .tell, .tier,
            .benefits,
            .history(.none), .profile,
            .profilePlace(.title), .confirmProfile, .data, .dataCopy, .leave, .note,
        ] + Consent.allCases.map { .consent($0) } + ProfileStep.allCases.map { .profileItem(.title, $0) }
        + BenefitAnswer.allCases.map { .benefitAnswer(ID(1), $0) }

    private static func methods(of path: ReferencePath) -> Set<String> {
        switch path {
        case .home, .engagement, .availability, .tier, .benefits, .history, .profile, .profilePlace, .data,
            .dataCopy:
            get
        case .leave: form
        case .accept, .decline, .proposal, .feedback, .times, .pause, .types, .hours, .daysOff,
            .removeDaysOff, .limits,
            .timeZone, .topics, .languages, .tell, .confirmProfile, .profileItem, .consent,
            .note, .benefitAnswer:
            post
        }
    }

    private static let owner: [OwnerPath] = [
        .accounts(.none), .account(ID(1)), .standing(ID(1)), .remark(ID(1)),
    ]

    private static func methods(of path: OwnerPath) -> Set<String> {
        switch path {
        case .accounts, .account: get
        case .standing, .remark: post
        }
    }

    private static let demo: [DemoPath] = [.signIn]

    private static func methods(of path: DemoPath) -> Set<String> {
        switch path {
        case .signIn: post
        }
    }
}
