import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

/// A prospect picking the time of their call, moving it, or calling it off, by a mailed link. Looking changes nothing.
func addBookingLinks(to site: Site) {
    site.guest.booking.get("") { context in
        var entry = BookingEntry(context.match)
        entry.look(try context.query())
        return try await context.bookingPage(entry)
    }
    site.guest.booking.post("pick") { context, form in
        var fields = FormReader(form)
        let choice = fields.callChoice()
        var entry = BookingEntry(context.match, sent: form)
        guard fields.isValid, let choice else {
            entry.errors = fields.errors
            return try await context.bookingPage(entry, status: .unprocessableContent)
        }
        return try await context.decide(entry, field: BookingField.slot, form, saying: "Your call is booked.")
        {
            match, now, transaction in
            let day = Day(of: choice.time.start, in: match.program.timeZone)
            try transaction.save(
                try match.pick(
                    choice, from: try transaction.callSlots(for: match, at: now), at: now,
                    workload: try transaction.workload(
                        of: match.reference.id, on: day, leavingOut: match.engagement.id), on: day))
        }
    }
    site.guest.booking.post("off") { context, form in
        var fields = FormReader(form)
        let reason = fields.text(BookingField.reason, max: 500)
        var entry = BookingEntry(context.match, sent: form)
        entry.isOff = true
        guard fields.isValid else {
            entry.errors = fields.errors
            return try await context.bookingPage(entry, status: .unprocessableContent)
        }
        return try await context.decide(
            entry, field: BookingField.reason, form,
            saying: "The call is off; everyone who was invited is told."
        ) { match, now, transaction in
            try transaction.save(try match.callOff(at: now, reason: reason))
        }
    }
}

extension FormReader {
    /// The time that a prospect picked, and with whom.
    fileprivate mutating func callChoice() -> CallChoice? {
        let zone = timeZone(BookingField.zone)
        let minutes = integer(BookingField.minutes, in: 10...480)
        let slot = form[BookingField.slot].flatMap { Int64($0) }.flatMap {
            (0...253_402_300_799).contains($0) ? $0 : nil
        }
        if slot == nil { reject(BookingField.slot, "Pick a time") }
        let joins = choice(BookingField.joins, YesOrNo.self)
        let guests = mails(BookingField.guests, most: CallArrangement.mostGuests)
        guard let zone, let minutes, let slot, let joins else { return nil }
        return CallChoice(
            time: CallTime(start: Date(timeIntervalSince1970: Double(slot)), minutes: minutes),
            aeJoins: joins == .yes, guests: guests, zone: zone)
    }

    /// Mail addresses with commas, semicolons or line breaks between, each once.
    private mutating func mails(_ name: String, most: Int) -> [MailAddress] {
        var mails: [MailAddress] = []
        for part in list(name, most: most) {
            guard let mail = MailAddress(part) else {
                reject(name, "Mail addresses as name@company.com, with commas between")
                return []
            }
            if !mails.contains(mail) { mails.append(mail) }
        }
        return mails
    }
}

extension BookingEntry {
    /// What was typed into a form that is sent back.
    fileprivate init(_ match: Match, sent: SentForm) {
        self.init(match)
        set(zone: sent[BookingField.zone], minutes: sent[BookingField.minutes], from: sent[BookingField.from])
        slot = sent[BookingField.slot] ?? ""
        joins = sent[BookingField.joins] ?? joins
        guests = sent[BookingField.guests] ?? guests
        reason = sent[BookingField.reason] ?? ""
    }

    /// The zone, the length and the days that the address names.
    fileprivate mutating func look(_ query: Query) {
        set(
            zone: query.text(BookingField.zone), minutes: query.text(BookingField.minutes),
            from: query.text(BookingField.from))
    }

    /// Whatever is none leaves what is there.
    private mutating func set(zone: String?, minutes: String?, from: String?) {
        var fields = FormReader(SentForm(values: ["zone": [zone ?? ""]]))
        if let zone = fields.timeZone("zone", required: false) { self.zone = zone }
        if let minutes = minutes.flatMap({ Int($0) }), CallTime.lengths.contains(minutes) {
            self.minutes = minutes
        }
        self.from = from.flatMap { Day(iso: $0) }
    }
}

extension GuestContext<ChoosingTime> {
    private func path(_ path: GuestPath) throws -> Path { .visitor(slug, .guest(path, token: try token)) }

    /// The page as it stands now; with what was typed into one of its forms where that was refused.
    fileprivate func bookingPage(
        _ entry: BookingEntry, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (id, now, flash, slug) = (match.engagement.id, now, visit.flash, slug)
        let (token, pick, off) = (try token, try path(.pick), try path(.callOff))
        let page = try await tenant.read { snapshot in
            guard let match = try snapshot.match(id) else { throw WebRefusal.notFound }
            let slots = try snapshot.callSlots(for: match, at: now)
            return BookingPage(
                match: match, now: now,
                starts: try snapshot.openStarts(for: match, minutes: entry.minutes, at: now),
                isByHand: slots.isByHand(at: now), entry: entry, flash: flash,
                path: { .visitor(slug, .guest(.times($0), token: token)) }, pick: pick, off: off)
        }
        return self.page(page, status: status)
    }

    /// Decides in one transaction, if the engagement stands as on the page that the form comes from.
    fileprivate func decide(
        _ entry: BookingEntry, field: String, _ form: SentForm, saying words: String,
        _ decide: @escaping @Sendable (Match, Date, TenantTransaction) throws -> Void
    ) async throws -> Response {
        let (link, now) = (link, now)
        do {
            try await tenant.write { transaction in
                guard let open = try transaction.guestLink(link.id), open.isOpen(at: now),
                    let match = try transaction.match(link.engagement)
                else { throw WebRefusal.notFound }
                try match.engagement.check(mark: form[BookingField.seen] ?? "")
                // Used, it outlives the call, and its page says what became of it.
                try transaction.use(link, at: now)
                try decide(match, now, transaction)
            }
        } catch let refusal as Refusal {
            var entry = entry
            entry.errors = [field: refusal.sentence]
            return try await bookingPage(entry, status: WebRefusal(refusal).status)
        }
        return redirect(to: try path(.times(.none)), flash: Flash(words))
    }
}
