import Domain
import Hummingbird
import Store
import Views

/// What the program holds about a reference, and their word on it.
func addMyProfile(to site: Site) {
    site.reference.get("profile") { context in
        try await context.profilePage()
    }
    site.reference.post("profile/note") { context, form in
        var fields = FormReader(form)
        let text = fields.text("note", max: ReferenceNote.longest)
        guard fields.isValid else {
            return try await context.profilePage(note: form["note"] ?? "", errors: fields.errors)
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
    fileprivate func profilePage(note: String = "", errors: FieldErrors = [:]) async throws -> Response {
        let (frame, slug) = (frame(title: "Your profile"), slug)
        let page = try await readMine { reference, _ in
            MyProfile(frame: frame, slug: slug, reference: reference, note: note, errors: errors)
        }
        return self.page(page, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
