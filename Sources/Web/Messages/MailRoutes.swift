import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Store
import Views

/// The mail of the program: what left, what waits, what could not be delivered, and each letter as its reader gets it.
func addMail(to site: Site) {
    site.coordinator.get("mail") { context in
        let listing = MailListing(slug: context.slug, query: try context.query())
        let (list, about) = try await context.tenant.read { snapshot in
            (
                try snapshot.letters(listing.filter, page: listing.page),
                try listing.filter.request.flatMap { try snapshot.request($0) }?.wish.prospect.name
            )
        }
        let (slug, clock) = (context.slug, context.clock)
        return context.page(
            LetterList(
                frame: context.frame(title: "Mail"), tenant: slug, filters: listing.bar(about: about),
                lines: list.rows.map { $0.line(slug, clock) },
                pages: list.pagination((one: "letter", many: "letters"), listing.address) {
                    .coordinator(slug, .mail($0))
                }, isFiltered: listing.isFiltered, clock: clock))
    }
    site.coordinator.get("mail/:letter") { context in
        let id = try context.id("letter", Letter.self)
        let (found, receptions) = try await context.tenant.read {
            (try $0.letter(id), try $0.receptions(of: id))
        }
        guard let letter = found else { throw WebRefusal.notFound }
        return context.page(
            LetterPage(
                frame: context.frame(title: letter.subject), tenant: context.slug,
                line: letter.line(context.slug, context.clock), receptions: receptions))
    }
    site.coordinator.get("mail/:letter/sheet") { context in
        let id = try context.id("letter", Letter.self)
        guard let sheet = try await context.tenant.read({ try $0.letterSheet(id) }) else {
            throw WebRefusal.notFound
        }
        return Response(sheet: sheet.replacing(LetterSheet.linkPlaceholder, with: "#"))
    }
}

extension Response {
    /// The HTML part of a mail, as its reader's program draws it.
    init(sheet: String) {
        self.init(
            status: .ok,
            headers: [.contentType: ContentType.html.header, .contentSecurityPolicy: sheetPolicy],
            body: ResponseBody(byteBuffer: ByteBuffer(string: sheet)))
    }
}

/// Whatever got into a letter: it runs nothing, loads nothing and sends nothing, and is a stranger to this site.
private let sheetPolicy =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    + "frame-ancestors 'none'"

/// The list of mail: its filters out of the address, and back into it.
private struct MailListing: Sendable {
    let slug: Slug
    let filter: LetterFilter
    let page: Int

    init(slug: Slug, query: Query) {
        self.slug = slug
        var filter = LetterFilter()
        filter.search = query.text("q")
        filter.state = query.choice("state")
        filter.request = query.id("request")
        self.filter = filter
        page = query.page
    }

    var isFiltered: Bool { filter != LetterFilter() }

    var address: PathQuery {
        [
            "q": filter.search, "state": filter.state?.rawValue ?? "",
            "request": filter.request?.description ?? "",
        ]
    }

    /// - Parameter prospect: whose request the list is narrowed to.
    func bar(about prospect: String?) -> FilterBar {
        var filters = [
            Filter(
                "State", name: "state", value: filter.state?.rawValue ?? "", everything: "Any",
                choices: LetterLine.State.allCases.map { FieldChoice($0.rawValue, $0.title) })
        ]
        if let request = filter.request {
            filters.append(
                Filter(
                    "Request", name: "request", value: "\(request)",
                    choices: [FieldChoice("\(request)", prospect ?? "no such request")]))
        }
        return FilterBar(
            action: .coordinator(slug, .mail(.none)), search: filter.search,
            searchLabel: "Search subjects and recipients", filters: filters,
            clear: isFiltered ? .coordinator(slug, .mail(.none)) : nil)
    }
}

extension OutboxLetter {
    fileprivate func line(_ tenant: Slug, _ clock: ReaderClock) -> LetterLine {
        LetterLine(
            id, subject: subject, to: to, toName: toName, fromName: fromName, replyTo: replyTo, text: text,
            createdAt: createdAt, state: LetterLine.State(state), attempts: attempts,
            nextAttemptAt: nextAttemptAt,
            finishedAt: finishedAt, answer: answer, hasLink: hasLink, request: request,
            prospectName: prospectName, tenant: tenant, clock: clock)
    }
}

extension LetterLine.State {
    init(_ state: OutboxLetter.State) {
        self =
            switch state {
            case .waiting: .waiting
            case .written: .written
            case .sent: .sent
            case .failed: .failed
            }
    }
}
