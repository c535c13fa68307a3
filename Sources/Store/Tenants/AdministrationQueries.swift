package import Domain
import GRDB

extension ControlReading {
    /// The newest acts that match, a page of them, and how many there are in all.
    package func administration(
        _ filter: AdministrationFilter, page: Int
    ) throws -> ListPage<Administration> {
        let condition = filter.condition
        let count: Int = try database.value("SELECT count(*) FROM administration WHERE \(condition)") ?? 0
        let slice = PageSlice(page: page, of: count)
        return ListPage(
            rows: try acts(where: condition, limit: slice.size, offset: slice.offset), count: count,
            page: slice.page)
    }

    /// All acts that match, newest first.
    package func administration(_ filter: AdministrationFilter) throws -> [Administration] {
        try acts(where: filter.condition, limit: -1, offset: 0)
    }

    /// The same for words and a kind alone.
    package func administration(
        search: String, kind: Administration.Kind?, page: Int
    ) throws -> ListPage<Administration> {
        var filter = AdministrationFilter()
        (filter.search, filter.kind) = (search, kind)
        return try administration(filter, page: page)
    }

    /// What was done to one tenant, newest first, at most `most`.
    package func administration(of slug: Slug, most: Int) throws -> [Administration] {
        try acts(where: "slug = \(slug.text)", limit: most, offset: 0)
    }

    /// What one administrator did, newest first, at most `most`.
    package func administration(by administrator: ID<Administrator>, most: Int) throws -> [Administration] {
        try acts(where: "administrator_id = \(administrator.number)", limit: most, offset: 0)
    }

    private func acts(where condition: SQL, limit: Int, offset: Int) throws -> [Administration] {
        try database.rows(
            """
            SELECT at, administrator_id, actor_name, address, kind, slug, sentence, detail
            FROM administration
            WHERE \(condition)
            ORDER BY id DESC
            LIMIT \(limit) OFFSET \(offset)
            """
        ).map { row in
            Administration(
                at: row.moment("at"), by: row.optionalID("administrator_id"), actorName: row["actor_name"],
                address: row["address"], kind: try row.choice("kind"),
                slug: (row["slug"] as String?).flatMap { Slug($0) }, sentence: row["sentence"],
                detail: row["detail"])
        }
    }
}
