import Domain
import Hummingbird
import Store
import Views

/// When, for what and how often a reference may be asked: each part is a form of its own, and holds at once.
func addMyAvailability(to site: Site) {
    site.reference.get("availability") { context in
        try await context.availabilityPage()
    }
    site.reference.post("availability/pause") { context, form in
        var fields = FormReader(form)
        let step = fields.pause()
        return try await context.change(.pause, to: step, fields, seen: .pause)
    }
    site.reference.post("availability/types") { context, form in
        var fields = FormReader(form)
        let types = fields.choices("types", EngagementType.self)
        return try await context.change(.types, to: .willingFor(Set(types)), fields, seen: .types)
    }
    site.reference.post("availability/hours") { context, form in
        var fields = FormReader(form)
        let (hours, notice) = (fields.weeklyHours(), fields.callNotice())
        return try await context.change(
            .hours, to: notice.map { .hours(hours, $0) }, fields, seen: .hours)
    }
    site.reference.post("availability/days-off") { context, form in
        var fields = FormReader(form)
        let days = fields.daysOff()
        return try await context.change(.daysOff, to: days.map { .addDaysOff($0) }, fields)
    }
    site.reference.post("availability/days-off/remove") { context, form in
        guard let first = Day(iso: form["first"] ?? ""), let last = Day(iso: form["last"] ?? "") else {
            throw WebRefusal.badForm
        }
        return try await context.change(
            .removal, to: .removeDaysOff(first: first, last: last), FormReader(form))
    }
    site.reference.post("availability/limits") { context, form in
        var fields = FormReader(form)
        let limits = OwnLimits(
            month: fields.integer("month", in: 0...1000, required: false),
            quarter: fields.integer("quarter", in: 0...1000, required: false),
            year: fields.integer("year", in: 0...1000, required: false))
        return try await context.change(.limits, to: .ownLimits(limits), fields, seen: .limits)
    }
    site.reference.post("availability/topics") { context, form in
        var fields = FormReader(form)
        let topics = fields.topics()
        return try await context.change(.topics, to: .topics(topics), fields, seen: .topics)
    }
    site.reference.post("availability/languages") { context, form in
        var fields = FormReader(form)
        let codes = fields.languages("languages")
        if codes.isEmpty, fields.isValid { fields.reject("languages", "Name at least one") }
        return try await context.change(.languages, to: .languages(codes), fields, seen: .languages)
    }
    site.reference.post("availability/tell") { context, form in
        guard let id = ID<Engagement>(text: form["engagement"] ?? "") else { throw WebRefusal.badForm }
        return try await context.tellCoordinator(id, form)
    }
    site.reference.post("availability/time-zone") { context, form in
        var fields = FormReader(form)
        let zone = fields.timeZone("zone")
        return try await context.change(
            .timeZone, to: zone.map { .timeZone($0) }, fields, seen: .timeZone)
    }
}

/// What a reference says about a rest.
private enum PauseChoice: String {
    case until
    case open
    case none
}

extension FormReader {
    fileprivate mutating func pause() -> AvailabilityChange.Step? {
        switch choice("pause", PauseChoice.self) {
        case .until?: day("until").map { .pause(.until($0)) }
        case .open?: .pause(.untilFurtherNotice)
        case PauseChoice.none?: .pause(nil)
        case nil: nil
        }
    }

    fileprivate mutating func daysOff() -> DaysOff? {
        let first = day("first")
        let last = day("last", required: false) ?? first
        let note = line("remark", max: 100, required: false)
        guard let first, let last else { return nil }
        guard let days = DaysOff(first: first, last: last, note: note) else {
            reject("last", "This is before the first day")
            return nil
        }
        return days
    }
}

extension PortalContext<ReferencePortal> {
    /// The page; with what was typed into one of its forms where that was refused.
    fileprivate func availabilityPage(
        _ refused: (form: MyAvailabilityEntry.Form, sent: SentForm, errors: FieldErrors)? = nil,
        refusal: Refusal? = nil
    ) async throws -> Response {
        let (now, slug, clock, frame) = (now, slug, clock, frame(title: "Your availability"))
        let page = try await readMine { reference, snapshot in
            let today = try snapshot.today(at: now)
            var entry = MyAvailabilityEntry(reference, today: today)
            if let refused {
                entry.keep(refused.sent, of: refused.form)
                entry.errors = refused.errors
                if let refusal {
                    entry.errors.add(refusal.sentence, to: entry.field(of: refusal, for: reference))
                }
            }
            let told = try snapshot.conflictsTold(to: reference.id)
            let open = try snapshot.openMatches(of: reference.id)
            return MyAvailability(
                frame: frame, slug: slug, reference: reference, clock: clock,
                usage: try snapshot.workload(of: reference.id, on: today).usage, today: today,
                hasOpen: !open.isEmpty,
                conflicts: open.compactMap { match in
                    match.conflict(for: reference, today: today).map { conflict in
                        MyConflict(
                            conflict, coordinator: match.request.coordinator?.name ?? "",
                            isTold: told.contains(conflict), tenant: slug)
                    }
                }, entry: entry)
        }
        let status =
            refusal.map { WebRefusal($0).status } ?? (refused == nil ? .ok : .unprocessableContent)
        return self.page(page, status: status)
    }

    /// Changes one part in one transaction, and says what open work it touches.
    ///
    /// - Parameters:
    ///   - step: nil when the form did not say what to change.
    ///   - part: the part whose mark the form carries, so that a stale page overwrites nothing.
    fileprivate func change(
        _ form: MyAvailabilityEntry.Form, to step: AvailabilityChange.Step?, _ fields: FormReader,
        seen part: AvailabilityPart? = nil
    ) async throws -> Response {
        let sent = fields.form
        guard fields.isValid, let step else {
            return try await availabilityPage((form, sent, fields.errors))
        }
        let (act, mark, tells) = (act, sent["seen"] ?? "", sent[form.quietField] == nil)
        do {
            let change = try await tenant.write { transaction in
                guard let reference = try transaction.reference(of: act.by.id) else {
                    throw WebRefusal.notFound
                }
                // First what the change says: a second press of the button changes nothing, and is told so.
                let change = try reference.changeAvailability(
                    step, act, today: try transaction.today(at: act.at),
                    open: try transaction.openMatches(of: reference.id), tells: tells)
                if let part { try reference.check(part, mark: mark) }
                try transaction.save(change)
                return change
            }
            return redirect(to: .reference(slug, .availability), flash: Flash(change))
        } catch let refusal as Refusal {
            return try await availabilityPage((form, sent, FieldErrors()), refusal: refusal)
        }
    }
}

extension PortalContext<ReferencePortal> {
    /// Tells the coordinator of one open thing that it no longer fits; what fits again, or is known, is refused.
    fileprivate func tellCoordinator(_ id: ID<Engagement>, _ sent: SentForm) async throws -> Response {
        let act = act
        do {
            let name = try await tenant.write { transaction in
                guard let reference = try transaction.reference(of: act.by.id),
                    let match = try transaction.match(id, of: reference.id)
                else { throw WebRefusal.notFound }
                try transaction.save(
                    try match.tellCoordinator(act, today: try transaction.today(at: act.at)))
                return match.request.coordinator?.name ?? "The coordinator"
            }
            return redirect(
                to: .reference(slug, .availability), flash: Flash("\(name) is told by mail."))
        } catch let refusal as Refusal {
            return try await availabilityPage((.tell, sent, FieldErrors()), refusal: refusal)
        }
    }
}

extension Flash {
    /// What came of a change of availability, and what it touches.
    fileprivate init(_ change: AvailabilityChange) {
        let count = change.conflicts.count
        guard count > 0 else {
            self.init("Saved. It holds from now on, and touches nothing that is open with you.")
            return
        }
        self.init(
            "Saved. It holds from now on. "
                + (count == 1
                    ? "One thing that is open with you no longer fits; it stands below."
                    : "\(count) things that are open with you no longer fit; they stand below.")
                + (change.tells ? "" : " Nobody was told."), tone: .warn)
    }
}
