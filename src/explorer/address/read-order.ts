/** The order that the address asks for with `sort`; the first of them where it asks for none. */
export const readOrder = <Order extends string>(
  parameters: URLSearchParams,
  orders: Readonly<Record<Order, unknown>>,
): Order => {
  const [first, ...others] = Object.keys(orders) as [Order, ...Order[]];
  return others.find((order) => order === parameters.get('sort')) ?? first;
};
