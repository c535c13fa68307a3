import Domain
import Store
import Views

/// A person's own choice of mail.
func addMailChoices(to site: Site) {
    site.member.get("your-mail") { context in
        guard context.person.getsDigests else { throw WebRefusal.notFound }
        let (now, person) = (context.now, context.person.id)
        let (wanted, opening) = try await context.tenant.read { snapshot in
            let calendar = try snapshot.program().calendar
            let next = calendar.nextOpening(after: now)
            let zone = ReaderClock.name(of: calendar.timeZone)
            return (
                try snapshot.wantsDigest(person),
                calendar.hours.isEmpty
                    ? "" : "\(Day.clock(of: next, in: calendar.timeZone)) (\(zone))"
            )
        }
        return context.page(
            MailChoices(
                frame: context.frame(title: "Your mail"), action: .member(context.slug, .mailChoices),
                wantsDigest: wanted, opening: opening))
    }
    site.member.post("your-mail") { context, form in
        guard context.person.getsDigests else { throw WebRefusal.notFound }
        let (now, person) = (context.now, context.person.id)
        let isWanted = FormReader(form).flag(MailChoices.digestField)
        try await context.tenant.write { try $0.setDigest(isWanted, for: person, at: now) }
        return context.redirect(
            to: .member(context.slug, .mailChoices),
            flash: Flash(
                isWanted
                    ? "You get an overview on business mornings." : "You get no daily overview any more."))
    }
}
