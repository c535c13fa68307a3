/// A page without a portal around it: sign-in, a signed link, an error, the first start.
package struct PlainPage: Sendable {
    let title: String
    /// The program's owner, or the product's name where no tenant is known.
    let tenantName: String
    let home: Path?
    let flash: Flash?
    let demo: DemoBanner?
    /// Room for more than one column.
    let isWide: Bool

    package init(
        title: String, tenantName: String = "Vouchsafe", home: Path? = nil, flash: Flash? = nil,
        demo: DemoBanner? = nil, isWide: Bool = false
    ) {
        self.title = title
        self.tenantName = tenantName
        self.home = home
        self.flash = flash
        self.demo = demo
        self.isWide = isWide
    }
}
