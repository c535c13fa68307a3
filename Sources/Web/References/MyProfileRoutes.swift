import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// What the program holds about a reference, which they confirm or correct, and their word on it.
func addMyProfile(to site: Site) {
    site.reference.get("profile") { context in
        try await context.profilePage()
    }
    site.reference.post("profile/confirm") { context, form in
        let seen = form["seen"] ?? ""
        return try await context.decide(
            MyProfileEntry(isAboutAll: true), to: .profile,
            saying: "Thank you. Coordinators see that you confirmed it today."
        ) { reference, transaction, act in
            let today = try transaction.today(at: act.at)
            try transaction.save(try reference.confirmProfile(act, today: today, seen: seen))
        }
    }
    site.reference.post("profile/items/:item/confirm") { context, form in
        let (item, seen) = (try context.profileItem(), form["seen"] ?? "")
        return try await context.decide(
            MyProfileEntry(item: item), to: .profilePlace(item), saying: "Thank you."
        ) { reference, transaction, act in
            let today = try transaction.today(at: act.at)
            try transaction.save(try reference.confirm(item, act, today: today, seen: seen))
        }
    }
    site.reference.post("profile/items/:item/correct") { try await $0.correct(try $0.profileItem(), $1) }
    site.reference.post("profile/items/:item/take-back") { context, form in
        let item = try context.profileItem()
        guard let id = ID<ProfileProposal>(text: form["proposal"] ?? "") else { throw WebRefusal.badForm }
        return try await context.decide(
            MyProfileEntry(item: item), to: .profilePlace(item), saying: "Taken back."
        ) { reference, transaction, act in
            guard let proposal = try transaction.proposal(id, of: reference.id), proposal.item == item else {
                throw WebRefusal.notFound
            }
            try transaction.save(try reference.takeBack(proposal, act))
        }
    }
    site.reference.post("profile/note") { context, form in
        var fields = FormReader(form)
        let text = fields.text("note", max: ReferenceNote.longest)
        guard fields.isValid else {
            return try await context.profilePage(
                MyProfileEntry(note: form["note"] ?? "", errors: fields.errors),
                status: .unprocessableContent)
        }
        let act = context.act
        try await context.tenant.write { transaction in
            guard let reference = try transaction.reference(of: act.by.id) else { throw WebRefusal.notFound }
            let latest = try transaction.activity(of: reference.id, most: 1).first
            if latest?.isSaidTwice(text, act) == true { return }
            let coordinators = try transaction.people(holding: .coordinator).map(\.contact)
            try transaction.save(try reference.write(act, text: text, to: coordinators))
        }
        return context.redirect(
            to: .reference(context.slug, .profile), flash: Flash("Sent. The coordinators have it by mail."))
    }
}

extension PortalContext<ReferencePortal> {
    fileprivate func profileItem() throws -> ProfileItem {
        guard let item = ProfileItem(rawValue: try visit.parameter("item")) else { throw WebRefusal.notFound }
        return item
    }

    fileprivate func correct(_ item: ProfileItem, _ form: SentForm) async throws -> Response {
        let words = item == .industry ? try await tenant.read { try $0.sectorAliases() } : .standard
        var fields = FormReader(form)
        let value = fields.profileValue(item, words: words)
        var entry = MyProfileEntry(item: item, typed: form[item.rawValue] ?? "", errors: fields.errors)
        guard fields.isValid else {
            return try await profilePage(entry, status: .unprocessableContent)
        }
        entry.errors = [:]
        let seen = form["seen"] ?? ""
        let settings = try await tenant.read { try $0.program().profiles }
        let stands = settings.lets(item)
        return try await decide(
            entry, to: .profilePlace(item),
            saying: stands
                ? "Corrected. It holds from now on."
                : "Sent. A coordinator looks at it, and you are told what became of it."
        ) { reference, transaction, act in
            try transaction.save(
                try reference.correct(
                    value, act, today: try transaction.today(at: act.at), seen: seen,
                    settings: try transaction.program().profiles,
                    open: try transaction.openProposals(of: reference.id),
                    coordinators: try transaction.people(holding: .coordinator).map(\.contact)))
        }
    }

    /// Decides about one's own profile in one transaction; what a rule refuses is said beside the form it came from.
    fileprivate func decide(
        _ entry: MyProfileEntry, to path: ReferencePath, saying words: String,
        _ decide: @escaping @Sendable (Reference, TenantTransaction, Act) throws -> Void
    ) async throws -> Response {
        let act = act
        do {
            try await tenant.write { transaction in
                guard let reference = try transaction.reference(of: act.by.id) else {
                    throw WebRefusal.notFound
                }
                try decide(reference, transaction, act)
            }
        } catch let refusal as Refusal {
            var entry = entry
            entry.errors.add(
                refusal.sentence, to: refusal.kind == .invalid ? entry.item?.rawValue ?? "" : "")
            return try await profilePage(entry, status: WebRefusal(refusal).status)
        }
        return redirect(to: .reference(slug, path), flash: Flash(words))
    }

    fileprivate func profilePage(
        _ entry: MyProfileEntry = MyProfileEntry(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (frame, slug, now) = (frame(title: "Your profile"), slug, now)
        let page = try await readMine { reference, snapshot in
            MyProfile(
                frame: frame, slug: slug, reference: reference, today: try snapshot.today(at: now),
                checks: try snapshot.profileChecks(of: reference.id),
                open: try snapshot.openProposals(of: reference.id),
                closed: try snapshot.answeredProposals(of: reference.id, most: 5), entry: entry)
        }
        return self.page(page, status: status)
    }
}
