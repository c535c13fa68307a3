import Views

extension View {
    /// The page as a browser gets it.
    var text: String { String(decoding: bytes(), as: UTF8.self) }
}

extension Path {
    /// An address for samples that lead nowhere in particular.
    static let somewhere = Path.asset("mark.svg")
}

extension Frame {
    /// Marta Keller, who coordinates at Acme Hardware and owns accounts there too.
    static func sample(_ word: String? = nil) -> Frame {
        Frame(
            title: word ?? "Kestrel Clinics", tenantName: word ?? "Acme Hardware",
            portalName: word ?? "Coordinator", home: .somewhere,
            navigation: [
                NavigationItem(title: word ?? "Queue", path: .somewhere, isCurrent: true, count: 4),
                NavigationItem(title: word ?? "References", path: .somewhere, count: 0),
            ],
            portals: [
                NavigationItem(title: word ?? "Coordinator", path: .somewhere, isCurrent: true),
                NavigationItem(title: word ?? "Account owner", path: .somewhere),
            ],
            personName: word ?? "Marta Keller", signOut: .somewhere, sessions: .somewhere,
            flash: Flash(word ?? "Dr. Helen Osei has been asked."),
            demo: DemoBanner(
                personName: word ?? "Marta Keller", roleName: word ?? "coordinator", switchPerson: .somewhere)
        )
    }
}
