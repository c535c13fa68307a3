package import Domain

/// An uploaded file before it is taken: what was recognised and may be changed, what taking it would do, what stands
/// against it.
package struct ImportPreviewPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let run: ImportRun
    let document: CSVDocument
    let mapping: ColumnMapping?
    let reading: ImportReading?
    let refusal: String?
    let problems: [ImportProblem]
    let refusedCount: Int
    let tally: ImportTally
    let takeable: Int
    let unmapped: [UnmappedValue]
    let errors: FieldErrors
    let takeErrors: FieldErrors
    let clock: ReaderClock

    package init(
        frame: Frame, tenant: Slug, run: ImportRun, document: CSVDocument, mapping: ColumnMapping?,
        reading: ImportReading?, refusal: String?, problems: [ImportProblem], refusedCount: Int,
        tally: ImportTally, takeable: Int, unmapped: [UnmappedValue], errors: FieldErrors = [:],
        takeErrors: FieldErrors = [:], clock: ReaderClock
    ) {
        self.frame = frame
        self.tenant = tenant
        self.run = run
        self.document = document
        self.mapping = mapping
        self.reading = reading
        self.refusal = refusal
        self.problems = problems
        self.refusedCount = refusedCount
        self.tally = tally
        self.takeable = takeable
        self.unmapped = unmapped
        self.errors = errors
        self.takeErrors = takeErrors
        self.clock = clock
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Import", .coordinator(tenant, .imports(.none)))] }
    var badge: StatusBadge { ImportListPage.badge(run, clock) }
    var subtitle: String {
        "\(Self.number(document.records.count)) rows · \(document.encoding.label) · parted by \(document.delimiter.label)"
    }

    func step(_ step: ImportStep) -> Path { .coordinator(tenant, .importStep(run.id, step)) }
    var words: Path { .coordinator(tenant, .importWords(.none)) }

    var isStarted: Bool { run.done > 0 }

    var stats: Stats {
        Stats([
            Stat("Added", Self.number(tally.added)), Stat("Updated", Self.number(tally.updated)),
            Stat("Unchanged", Self.number(tally.unchanged)),
            Stat(
                "Refused", Self.number(refusedCount), note: refusedCount == 0 ? nil : "see below",
                tone: refusedCount == 0 ? .neutral : .warn),
        ])
    }

    var kinds: [FieldChoice] { ImportKind.allCases.map { FieldChoice($0.rawValue, $0.label) } }

    /// One field of the kind each, with the column that holds it.
    var fields: [SelectField] {
        guard let mapping else { return [] }
        return mapping.kind.fields.map { field in
            let column = mapping.columns[field.field]
            let name = "column-\(field.field.rawValue)"
            return SelectField(
                field.field.label.prefix(1).uppercased() + field.field.label.dropFirst(), name: name,
                value: column.map { String($0) } ?? "", choices: columns, prompt: "Not in the file",
                hint: column.map { sample($0) }, error: errors[name], isRequired: field.isRequired)
        }
    }

    var hasRevenue: Bool { mapping?.columns[.revenue] != nil && run.kind == .accounts }

    var hasDates: Bool {
        guard let mapping else { return false }
        return [ImportField.engaged, .closed, .past, .pastDate].contains { mapping.columns[$0] != nil }
    }

    var units: [FieldChoice] {
        [
            FieldChoice("units", "Whole amounts"), FieldChoice("thousands", "Thousands"),
            FieldChoice("millions", "Millions"),
        ]
    }

    var unitPrompt: String {
        "Find out from the column" + (reading.map { " (\($0.revenueUnit.rawValue))" } ?? "")
    }

    var orders: [FieldChoice] { DateOrder.allCases.map { FieldChoice($0.rawValue, $0.label) } }

    var notes: [String] { reading?.notes ?? [] }

    var policies: [FieldChoice] {
        [
            FieldChoice(
                ImportRun.Policy.skip.rawValue, "Take the rest",
                hint: "The refused rows are left out and listed."),
            FieldChoice(
                ImportRun.Policy.all.rawValue, "Take nothing if any row is refused",
                hint: "Correct the file and upload it again."),
        ]
    }

    var takeLabel: String { "Take \(Self.number(takeable)) rows" }

    var problemTable: ImportProblemTable {
        ImportProblemTable(
            Array(problems.prefix(ImportProblemTable.most)), of: problems.count, download: step(.problems))
    }

    /// A word of the file that is not known, and what will come of it.
    struct Unknown {
        let subject: String
        let text: String
        let count: String
        let fate: String
    }

    static let mostUnknown = 100

    var unknown: [Unknown] {
        unmapped.prefix(Self.mostUnknown).map { value in
            Unknown(
                subject: value.subject.rawValue.prefix(1).uppercased() + value.subject.rawValue.dropFirst(),
                text: value.text, count: Self.number(value.count), fate: Self.fate(of: value, run.kind))
        }
    }

    static func fate(of value: UnmappedValue, _ kind: ImportKind?) -> String {
        let hint = value.suggestion.map { " Probably \(meaning(of: $0, value.subject))." } ?? ""
        return switch value.subject {
        case .sector: "Kept as text until you say which industry it is." + hint
        case .country: "Kept as text until you say which country it is." + hint
        case .product: "Kept as a product of its own until you join it." + hint
        case .account where kind == .opportunities:
            "Kept as text; becomes the account as soon as there is one." + hint
        case .account where kind == .references: "Added as an account." + hint
        case .account: "Kept as text." + hint
        case .agent: "Added as a sales agent." + hint
        case .tier: "The rows are refused." + hint
        }
    }

    private static func meaning(of suggestion: String, _ subject: UnmappedValue.Subject) -> String {
        switch subject {
        case .sector: NAICS(suggestion).map { "\($0.code) \($0.title)" } ?? suggestion
        case .country: Country(code: suggestion)?.name ?? suggestion
        case .product, .account, .agent, .tier: suggestion
        }
    }

    static func number(_ number: Int) -> String { Money.grouped(Int64(number)) }

    private var columns: [FieldChoice] {
        document.header.enumerated().map { position, name in
            FieldChoice("\(position)", name.isEmpty ? "Column \(position + 1)" : name)
        }
    }

    private func sample(_ column: Int) -> String {
        let samples = document.samples(column: column).map { $0.count > 30 ? $0.prefix(30) + "…" : $0 }
        return samples.isEmpty ? "Empty in every row" : samples.joined(separator: " · ")
    }
}
