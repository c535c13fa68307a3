/// A day on which the tenant is closed, by its name.
package struct Holiday: Hashable, Sendable {
    package let day: Day
    package let name: String

    package init(day: Day, name: String) {
        self.day = day
        self.name = name
    }
}
