/// A reference as a spreadsheet states it: one row, or several rows of one mail address, each with an engagement.
package struct ReferenceRow: Equatable, Sendable {
    /// An engagement that took place before the import; it counts against the limits of its quarter and year.
    package struct PastEngagement: Hashable, Sendable {
        package let day: Day
        package let type: EngagementType

        package init(day: Day, type: EngagementType) {
            self.day = day
            self.type = type
        }
    }

    package let line: Int
    package let name: String
    package let accountName: String
    /// What tells one reference from another.
    package let mail: MailAddress
    /// In the file's words; nil leaves it to the coordinator.
    package let tierName: String?
    /// Empty when the file does not say.
    package let engagementTypes: [EngagementType]
    package let title: String?
    package let phone: String?
    /// Nil when neither the file's seniority nor the title says.
    package let seniority: Seniority?
    package let function: String?
    package let language: String?
    package let useCases: [String]
    package let competitors: [String]
    /// In the order of their days; none twice.
    package private(set) var pastEngagements: [PastEngagement]

    init?(_ cells: inout RowCells) {
        line = cells.line
        let name = cells.required(.name)
        let account = cells.required(.account)
        let mail = cells.mail()
        tierName = cells.text(.tier)
        engagementTypes = cells.engagementTypes()
        title = cells.text(.title)
        phone = cells.text(.phone)
        seniority =
            cells.text(.seniority).flatMap { Seniority(named: $0) } ?? title.flatMap { Seniority(named: $0) }
        function = cells.text(.function)
        language = cells.text(.language)
        useCases = cells.list(.useCases)
        competitors = cells.list(.competitors)
        pastEngagements = Array(Set(cells.pastEngagements())).sorted { $0.day < $1.day }
        guard let name, let account, let mail, cells.isTakeable else { return nil }
        self.name = name
        accountName = account
        self.mail = mail
    }

    mutating func add(_ engagements: [PastEngagement]) {
        pastEngagements = Array(Set(pastEngagements + engagements)).sorted { $0.day < $1.day }
    }

    /// The words of spreadsheets for the six kinds, by `NameMatch.key`.
    static func engagementType(named text: String) -> EngagementType? {
        types[NameMatch.key(text)]
    }

    private static let types: [String: EngagementType] = [
        "phonecall": .phoneCall, "phone": .phoneCall, "call": .phoneCall, "telephone": .phoneCall,
        "referencecall": .phoneCall, "calls": .phoneCall, "phonecalls": .phoneCall,
        "videocall": .videoCall, "video": .videoCall, "videoconference": .videoCall, "webmeeting": .videoCall,
        "zoom": .videoCall, "teams": .videoCall, "videocalls": .videoCall,
        "sitevisit": .siteVisit, "visit": .siteVisit, "site": .siteVisit, "onsite": .siteVisit,
        "sitevisits": .siteVisit,
        "event": .event, "events": .event, "conference": .event, "eventorconference": .event,
        "speaking": .event, "speaker": .event, "webinar": .event,
        "advisoryboard": .advisoryBoard, "cab": .advisoryBoard, "customeradvisoryboard": .advisoryBoard,
        "written": .written, "casestudy": .written, "quote": .written, "testimonial": .written,
        "writtenreference": .written, "review": .written,
    ]
}
