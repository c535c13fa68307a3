/// The whole site while its routes are added: one builder for each audience, and no other way in.
package struct Site: Sendable {
    package let everybody: RouteBuilder<EverybodyContext>
    package let visitor: RouteBuilder<VisitorContext>
    package let link: RouteBuilder<LinkContext>
    package let guest: GuestRoutes
    package let member: RouteBuilder<MemberContext>
    package let ae: RouteBuilder<AEContext>
    package let coordinator: RouteBuilder<CoordinatorContext>
    package let reference: RouteBuilder<ReferenceContext>
    package let owner: RouteBuilder<OwnerContext>
    package let administrator: RouteBuilder<AdministratorContext>
    /// Whether this is the demo, where anybody may become anybody of its cast.
    package let isDemo: Bool

    init(book: RouteBook, isDemo: Bool) {
        everybody = RouteBuilder(book)
        visitor = RouteBuilder(book)
        link = RouteBuilder(book)
        guest = GuestRoutes(book: book)
        member = RouteBuilder(book)
        ae = RouteBuilder(book)
        coordinator = RouteBuilder(book)
        reference = RouteBuilder(book)
        owner = RouteBuilder(book)
        administrator = RouteBuilder(book)
        self.isDemo = isDemo
    }
}
