/// The strip that says the data is made up, whom one is signed in as, and how to become somebody else.
package struct DemoBanner: Sendable {
    package var personName: String
    package var roleName: String
    package var switchPerson: Path

    package init(personName: String, roleName: String, switchPerson: Path) {
        self.personName = personName
        self.roleName = roleName
        self.switchPerson = switchPerson
    }
}
