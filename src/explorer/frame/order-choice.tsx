import { setParameters } from '../address/location.ts';
import { texts } from '../texts.ts';

interface OrderChoiceProps<Order extends string> {
  /** The orders by what readers call them; the first is the one without a parameter in the address. */
  orders: Readonly<Record<Order, string>>;
  chosen: Order;
}

/** In which order a list stands, which the address keeps as `sort`. */
export function OrderChoice<Order extends string>({ orders, chosen }: OrderChoiceProps<Order>) {
  const names = Object.keys(orders) as Order[];
  return (
    <label class="order">
      {texts.order}{' '}
      <select
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          setParameters({ sort: value === names[0] ? null : value, pages: null })
        }
      >
        {names.map((order) => (
          <option key={order} value={order}>
            {orders[order]}
          </option>
        ))}
      </select>
    </label>
  );
}
