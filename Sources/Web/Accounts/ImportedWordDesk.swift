import Domain
import Hummingbird
import Store
import Views

/// Answers a coordinator who says what imported words mean; each answer holds at once for all that was imported.
struct ImportedWordDesk {
    let context: CoordinatorContext

    func show(
        word: String = "", industry: String = "", search: String = "", page: Int = 1,
        errors: FieldErrors = [:]
    ) async throws -> Response {
        let content = try await context.tenant.read { snapshot in
            var content = ImportWordsPage.Content()
            content.sectors = try snapshot.unmappedSectors()
            content.countries = try snapshot.unmappedCountries()
            content.products = try snapshot.unlistedProducts().map {
                ImportWordsPage.UnknownProduct(
                    product: $0.product, opportunities: $0.opportunities, suggestion: $0.suggestion)
            }
            content.listed = try snapshot.listedProducts()
            content.spellings = try snapshot.productSpellings().map { ($0.spelling, $0.product) }
            content.table = try snapshot.sectorWords(search: search).map {
                ($0.word, $0.industry, $0.accounts)
            }
            return content
        }
        let view = ImportWordsPage(
            frame: context.frame(title: "What imported words mean"), tenant: context.slug, content: content,
            errors: errors, word: word, industry: industry, search: search, page: page)
        return context.page(view, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    func mapSector(_ form: SentForm) async throws -> Response {
        var reader = FormReader(form)
        let word = reader.line("word", max: 100)
        let industry = industry(&reader)
        guard let industry, reader.isValid else {
            return try await show(
                word: form["word"] ?? "", industry: form["industry"] ?? "", errors: reader.errors)
        }
        let act = act
        try await context.tenant.write { try $0.map(sector: word, to: industry, act) }
        return done("“\(word)” is \(industry.code) \(industry.title) from now on.")
    }

    func removeSector(_ form: SentForm) async throws -> Response {
        let word = try hidden("word", form)
        let act = act
        try await context.tenant.write { try $0.unmap(sector: word, act) }
        return done("“\(word)” is not in the table any more.")
    }

    func mapCountry(_ form: SentForm) async throws -> Response {
        var reader = FormReader(form)
        let text = reader.line("country-word", max: 300)
        let country = form["country"].flatMap { Country(code: $0) }
        if country == nil { reader.reject("country", "Choose a country") }
        guard let country, reader.isValid else { return try await show(errors: reader.errors) }
        let act = act
        try await context.tenant.write { try $0.map(country: text, to: country, act) }
        return done("“\(text)” is \(country.name) from now on.")
    }

    func joinProduct(_ form: SentForm) async throws -> Response {
        var reader = FormReader(form)
        guard let product = reader.id("product", Product.self) else {
            return try await show(errors: reader.errors)
        }
        let field = "target-\(product)"
        let act = act
        if form[field] == ImportWordsPage.own {
            try await context.tenant.write { try $0.list(product, act) }
            return done("It is a product of its own now.")
        }
        guard let target = reader.id(field, Product.self) else {
            return try await show(errors: reader.errors)
        }
        try await context.tenant.write { try $0.join(product, to: target, act) }
        return done("Joined: its deals are deals of that product now.")
    }

    func splitProduct(_ form: SentForm) async throws -> Response {
        let spelling = try hidden("spelling", form)
        let act = act
        try await context.tenant.write { try $0.split(spelling: spelling, act) }
        return done("“\(spelling)” stands for itself again.")
    }

    private var act: Act { Act(by: context.person.contact, at: context.now) }

    private func industry(_ reader: inout FormReader) -> NAICS? {
        let code = reader.line("industry", max: 10)
        if code.isEmpty { return nil }
        guard let industry = NAICS(code) else {
            reader.reject("industry", "Choose one of the list")
            return nil
        }
        return industry
    }

    /// What a button carries along; without it, it is no button of ours.
    private func hidden(_ name: String, _ form: SentForm) throws -> String {
        guard let text = form[name], !text.isEmpty, text.utf8.count <= 1_000 else { throw WebRefusal.badForm }
        return text
    }

    private func done(_ sentence: String) -> Response {
        context.redirect(
            to: .coordinator(context.slug, .importWords(.none)), flash: Flash(sentence, tone: .good))
    }
}
