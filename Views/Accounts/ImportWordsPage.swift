package import Domain

/// What imported words mean: sectors as industries, spellings of products, names of countries.
package struct ImportWordsPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let content: Content
    let errors: FieldErrors
    /// What was typed into the form for a sector.
    let word: String
    let industry: String
    let search: String
    let page: Int

    package static let pageSize = 50

    /// What the store knows about words.
    package struct Content: Sendable {
        package var sectors: [UnmappedValue] = []
        package var countries: [UnmappedValue] = []
        package var products: [UnknownProduct] = []
        package var listed: [Product] = []
        package var spellings: [(spelling: String, product: String)] = []
        package var table: [(word: String, industry: NAICS, accounts: Int)] = []

        package init() {}
    }

    /// A product name that only deals use.
    package struct UnknownProduct: Sendable {
        package let product: Product
        package let opportunities: Int
        package let suggestion: Product?

        package init(product: Product, opportunities: Int, suggestion: Product?) {
            self.product = product
            self.opportunities = opportunities
            self.suggestion = suggestion
        }
    }

    package init(
        frame: Frame, tenant: Slug, content: Content, errors: FieldErrors = [:], word: String = "",
        industry: String = "", search: String = "", page: Int = 1
    ) {
        self.frame = frame
        self.tenant = tenant
        self.content = content
        self.errors = errors
        self.word = word
        self.industry = industry
        self.search = search
        self.page = page
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Import", .coordinator(tenant, .imports(.none)))] }
    var isAllKnown: Bool { content.sectors.isEmpty && content.countries.isEmpty && content.products.isEmpty }

    func step(_ step: ImportWordStep) -> Path { .coordinator(tenant, .importWordStep(step)) }
    func choose(_ word: String) -> Path { .coordinator(tenant, .importWords(["word": word])) }
    func accounts(_ count: Int) -> String {
        count == 1 ? "1 account" : "\(Money.grouped(Int64(count))) accounts"
    }
    func deals(_ count: Int) -> String { count == 1 ? "1 deal" : "\(Money.grouped(Int64(count))) deals" }

    /// The button for the meaning that is probably right; none where nothing is near.
    func suggestion(_ value: UnmappedValue) -> ButtonForm? {
        guard let code = value.suggestion, let industry = NAICS(code) else { return nil }
        return ButtonForm(
            "\(industry.code) \(industry.title)", action: step(.sector), tone: .accent,
            fields: [HiddenField("word", value.text), HiddenField("industry", code)])
    }

    var industries: [FieldChoice] {
        NAICS.all.map { industry in
            let indent =
                switch industry.level {
                case .sector: ""
                case .subsector: "– "
                case .group: "– – "
                }
            return FieldChoice(industry.code, "\(indent)\(industry.code) \(industry.title)")
        }
    }

    var countryWords: [FieldChoice] {
        content.countries.map { FieldChoice($0.text, "\($0.text) (\(accounts($0.count)))") }
    }

    var countryErrors: FieldErrors { FieldErrors(errors.all.filter { $0.field.hasPrefix("country") }) }
    var sectorErrors: FieldErrors {
        FieldErrors(errors.all.filter { ["word", "industry"].contains($0.field) })
    }

    var countries: [FieldChoice] { Country.all.map { FieldChoice($0.code, $0.name) } }

    var listed: [FieldChoice] { content.listed.map { FieldChoice($0.id.description, $0.name) } }

    /// The last choice of a product's select.
    package static let own = "own"

    func productErrors(_ product: UnknownProduct) -> FieldErrors {
        FieldErrors(errors.all.filter { $0.field == "target-\(product.product.id)" })
    }

    func targets(_ product: UnknownProduct) -> [FieldChoice] {
        listed + [FieldChoice(Self.own, "A product of its own")]
    }

    var filter: FilterBar {
        FilterBar(
            action: .coordinator(tenant, .importWords(.none)), search: search, searchLabel: "Search sectors",
            clear: search.isEmpty ? nil : .coordinator(tenant, .importWords(.none)))
    }

    var rows: ArraySlice<(word: String, industry: NAICS, accounts: Int)> {
        content.table.dropFirst((page - 1) * Self.pageSize).prefix(Self.pageSize)
    }

    var pagination: Pagination {
        let total = content.table.count
        let pages = max(1, (total + Self.pageSize - 1) / Self.pageSize)
        let first = min((page - 1) * Self.pageSize, total)
        return Pagination(
            page: page, of: pages,
            summary: total == 0 ? "No sector" : "\(first + 1)–\(first + rows.count) of \(total) words",
            previous: page > 1 ? link(page - 1) : nil, next: page < pages ? link(page + 1) : nil)
    }

    private func link(_ page: Int) -> Path {
        .coordinator(tenant, .importWords(["q": search, "page": page > 1 ? "\(page)" : ""]))
    }
}
