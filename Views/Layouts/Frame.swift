/// What stands around every page of a portal: who is signed in, where, and where they may go.
package struct Frame: Sendable {
    package var title: String
    package var tenantName: String
    package var portalName: String
    package var home: Path
    package var navigation: [NavigationItem]
    /// The portals this person may switch to; one of them is current.
    package var portals: [NavigationItem]
    package var personName: String
    package var signOut: Path
    package var sessions: Path
    /// What the page behind `sessions` is called in the person's menu.
    package var sessionsTitle = "Signed-in devices"
    /// Where the person says what the program may mail them; nil where there is nothing to choose.
    package var mailChoices: Path?
    /// Where the person subscribes to their calls; nil where there is no tenant.
    package var calendar: Path?
    package var flash: Flash?
    package var demo: DemoBanner?

    package init(
        title: String, tenantName: String, portalName: String, home: Path, navigation: [NavigationItem],
        portals: [NavigationItem] = [], personName: String, signOut: Path, sessions: Path,
        mailChoices: Path? = nil, calendar: Path? = nil,
        flash: Flash? = nil, demo: DemoBanner? = nil
    ) {
        self.title = title
        self.tenantName = tenantName
        self.portalName = portalName
        self.home = home
        self.navigation = navigation
        self.portals = portals
        self.personName = personName
        self.signOut = signOut
        self.sessions = sessions
        self.mailChoices = mailChoices
        self.calendar = calendar
        self.flash = flash
        self.demo = demo
    }

    var initials: String { Self.initials(of: personName) }

    /// The first letters of the first and the last word of a name: "Dr. Helen Osei" is HO.
    static func initials(of name: String) -> String {
        let words = name.split(separator: " ").filter { !$0.hasSuffix(".") }
        let letters = words.count > 1 ? [words.first, words.last] : [words.first]
        return letters.compactMap { $0?.first?.uppercased() }.joined()
    }
}
